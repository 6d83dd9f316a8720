/** An element by its local name: banks send many versions of a message, and their namespaces differ. */
export interface XmlElement {
  readonly name: string;
  /** Where it begins, from 1. */
  readonly line: number;
  /** Always text, never a number, without space around it. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

/** All children of that name, in the order of the file. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first element down the path, or `undefined`: `descend(entry, 'BookgDt', 'Dt')`. */
export function descend(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The text at the first of the paths (written `A/B`) that has any. */
export function textAt(element: XmlElement, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = descend(element, ...path.split('/'))?.text;
    if (text) return text;
  }
  return undefined;
}

/** Where an element stands, for people. */
export function placeOf({ name, line }: XmlElement): string {
  return `line ${line}, element ${name}`;
}
