/** An answer for who asked alone: no cache keeps it. */
export function confidentially(answer: Response): Response {
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
