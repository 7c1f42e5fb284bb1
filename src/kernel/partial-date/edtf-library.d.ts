/** The library brings no types; the tests use it as a second opinion on syntax and bounds. */
declare module "edtf" {
  export default function edtf(text: string): { min: number | null; max: number | null };
}
