/** What a partner agrees to, as data: how soon it follows, what it shows always, and that it changes no words. */
export const obligations = {
  refreshHours: 24,
  removalHours: 24,
  mustShow: ['notices', 'careAdvice', 'reviewDates', 'attribution', 'legalNotice'],
  mayEdit: false,
} as const
