export const say = (line = ""): void => {
  process.stdout.write(`${line}\n`);
};

export const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);

export const milliseconds = (value: number): string => `${number(value)} ms`;
