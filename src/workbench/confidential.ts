import type { Context } from "hono";
import { BYTE_ORDER_MARK } from "../http/csv.ts";

/** Data of one office: JSON, or a CSV file of this name. Nobody on the way keeps it, nor the browser. */
export function sendConfidential(c: Context, data: unknown, file?: string): Response {
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
  if (file === undefined || typeof data !== "string") return c.json(data);
  const isCsv = data.startsWith(BYTE_ORDER_MARK);
  return c.body(data, 200, {
    "Content-Type": isCsv ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8",
    "Content-Disposition": `attachment; filename="${file.replace(/[^A-Za-z0-9.-]+/g, "-")}"`,
  });
}
