import { join } from 'node:path';
import ts from 'typescript';

export interface Member {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly meaning: string;
}

export interface Declaration {
  readonly name: string;
  readonly meaning: string;
  /** Of an alias: what it stands for. */
  readonly text?: string;
  readonly members: readonly Member[];
}

const ROOT = join(__dirname, '..', '..');

/** Reads types as they are declared, with their comments: a page made from them cannot say what the code does not. */
export class Declarations {
  private readonly program = ts.createProgram([join(ROOT, 'libs/domain/index.ts')], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2024,
    strict: true,
    types: [],
  });
  private readonly checker = this.program.getTypeChecker();
  private readonly exported = new Map(this.exports().map((symbol) => [symbol.name, symbol]));

  /** The members of a union of interfaces, and of unions in it, in the order in which they are declared. */
  union(name: string): Declaration[] {
    const declaration = this.symbol(name).declarations?.find(ts.isTypeAliasDeclaration);
    if (!declaration) throw new Error(`${name} is no type alias`);
    const names = ts.isUnionTypeNode(declaration.type) ? declaration.type.types : [declaration.type];
    return names.flatMap((each) => {
      const member = each.getText();
      return this.isUnion(member) ? this.union(member) : [this.named(member)];
    });
  }

  private isUnion(name: string): boolean {
    const declaration = this.symbol(name).declarations?.find(ts.isTypeAliasDeclaration);
    return declaration !== undefined && ts.isUnionTypeNode(declaration.type);
  }

  has(name: string): boolean {
    return this.exported.has(name);
  }

  named(name: string): Declaration {
    const symbol = this.symbol(name);
    const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration);
    if (alias) return { name, meaning: this.comment(symbol), text: alias.type.getText(), members: [] };
    const type = this.checker.getDeclaredTypeOfSymbol(symbol);
    return {
      name,
      meaning: this.comment(symbol),
      members: this.checker.getPropertiesOfType(type).map((member) => this.member(member)),
    };
  }

  private member(symbol: ts.Symbol): Member {
    const declaration = symbol.declarations?.find(ts.isPropertySignature);
    return {
      name: symbol.name,
      type: (declaration?.type?.getText() ?? '').replace(/\s+/g, ' '),
      optional: declaration?.questionToken !== undefined,
      meaning: this.comment(symbol),
    };
  }

  private symbol(name: string): ts.Symbol {
    const symbol = this.exported.get(name);
    if (!symbol) throw new Error(`the domain exports no ${name}`);
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  private exports(): ts.Symbol[] {
    const index = this.program.getSourceFile(join(ROOT, 'libs/domain/index.ts'));
    const module = index && this.checker.getSymbolAtLocation(index);
    if (!module) throw new Error('the domain has no index');
    return this.checker.getExportsOfModule(module);
  }

  private comment(symbol: ts.Symbol): string {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replace(/\s+/g, ' ').trim();
  }
}
