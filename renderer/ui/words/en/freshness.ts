/** What is known of how far a procedure can be trusted. Dates and lengths come formatted. */
export const freshness = {
  used: (date: string) => `Used ${date}`,
  exercised: (date: string) => `Exercised ${date}`,
  reached: (date: string) => `Contacts reached ${date}`,
  reviewed: (date: string) => `Reviewed ${date}`,
  edited: (date: string) => `Edited ${date}`,
  nothing: 'Nobody has checked this',
  neverTried: 'Never tried',
  reviewOverdue: (date: string, days: number) =>
    `Review was due ${date}, ${days === 1 ? '1 day' : `${days} days`} late`,
  reviewBy: (date: string) => `Review by ${date}`,
};
