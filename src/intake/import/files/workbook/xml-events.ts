import { SaxesParser } from "saxes";
import { checkCellSize } from "../limits.ts";
import { brokenWorkbook } from "./zip-parts.ts";

/** What a part of a workbook tells, element by element; names have no prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  /** What is being read, for a person. */
  where(): string;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Reads XML given piece by piece; after each piece the caller may take what the handler has. */
export class XmlReader {
  readonly #parser = new SaxesParser({ position: false, xmlns: false } as const);
  readonly #handler: XmlHandler;
  /** Letters since something was told: a text or a name without end is held by the parser. */
  #untold = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    const parser = this.#parser;
    const told = () => {
      this.#untold = 0;
    };
    parser.on("error", (error) => {
      throw brokenWorkbook(error);
    });
    parser.on("doctype", () => {
      throw brokenWorkbook(new Error("it has a document type"));
    });
    parser.on("opentag", ({ name, attributes }) => {
      told();
      handler.open(local(name), attributes);
    });
    parser.on("text", (text) => {
      told();
      handler.text(text);
    });
    parser.on("cdata", (text) => {
      told();
      handler.text(text);
    });
    parser.on("closetag", ({ name }) => {
      told();
      handler.close(local(name));
    });
  }

  take(text: string): void {
    this.#untold += text.length;
    this.#parser.write(text);
    checkCellSize(this.#untold, this.#handler.where());
  }

  end(): void {
    this.#parser.close();
  }
}
