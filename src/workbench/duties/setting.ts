/** How a body reckons its duties, and from when on something is suggested. */
export interface OfficeSetting {
  /** Anniversaries of every so many years. */
  every: (typeof EVERY)[number];
  noticeMonths: number;
  renewMonths: number;
  reviveYears: number;
  silentMonths: number;
}

export const EVERY = [1, 5, 10] as const;

export const DEFAULT_SETTING: OfficeSetting = {
  every: 1,
  noticeMonths: 6,
  renewMonths: 12,
  reviveYears: 5,
  silentMonths: 12,
};

/** What each number may be. */
export const LIMITS = {
  noticeMonths: [1, 60],
  renewMonths: [1, 60],
  reviveYears: [1, 50],
  silentMonths: [1, 120],
} as const satisfies Partial<Record<keyof OfficeSetting, readonly [number, number]>>;
