/** The formats a route can answer in, by media type; the first is the one for callers who do not mind. */
export type Formats<Format extends string> = Readonly<Record<Format, string>>;

/** The format asked for by name; else the one that `Accept` (RFC 9110) likes best, as far as we have it. */
export function chosenFormat<Format extends string>(
  formats: Formats<Format>,
  named: Format | undefined,
  accept: string | undefined,
): Format {
  const [preset] = Object.keys(formats) as Format[];
  if (preset === undefined) throw new Error('a route without formats');
  if (named !== undefined) return named;
  const wanted = (accept ?? '')
    .split(',')
    .map(rangeOf)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { range } of wanted) {
    const fits = (Object.entries(formats) as [Format, string][]).find(([, type]) => matches(range, type));
    if (fits) return fits[0];
  }
  return preset;
}

function rangeOf(text: string): { readonly range: string; readonly weight: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { range, weight: weight === undefined ? 1 : Number(weight) || 0 };
}

function matches(range: string, mediaType: string): boolean {
  const [type = ''] = mediaType.split(';');
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}
