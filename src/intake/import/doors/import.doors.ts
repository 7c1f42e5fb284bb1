import { Hono } from "hono";
import { importApi } from "./import.api.ts";
import { type ImportDoors, importPages } from "./import.page.tsx";

/** The web side of imports: pages, and the same as data. */
export const importDoors = (doors: ImportDoors): Hono =>
  new Hono().route("/", importApi(doors)).route("/", importPages(doors).app);
