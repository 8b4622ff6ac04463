import { defineWords } from '../../../ui/language/words.ts';

/** What the form says about a change that goes beyond the person's limit. */
export const approvalWords = defineWords(
  {
    title: 'This needs a second person.',
    overOne: (asked: string, most: string) =>
      `You adjust up to ${most} pieces at once alone; this is ${asked}.`,
    overDay: (asked: string, left: string, day: string) =>
      `${left} of your ${day} pieces a day are left; this is ${asked}.`,
    leftToday: (left: string, day: string) => `${left} of ${day} are left for today.`,
    send: 'Send for approval',
    sent: (sku: string) => `Sent for approval: ${sku} changes when a second person says so.`,
  },
  {
    title: 'Das braucht eine zweite Person.',
    overOne: (asked: string, most: string) =>
      `Allein korrigieren Sie bis zu ${most} Stück auf einmal; das sind ${asked}.`,
    overDay: (asked: string, left: string, day: string) =>
      `Von Ihren ${day} Stück am Tag sind noch ${left} frei; das sind ${asked}.`,
    leftToday: (left: string, day: string) => `Heute sind noch ${left} von ${day} frei.`,
    send: 'Zur Genehmigung senden',
    sent: (sku: string) =>
      `Zur Genehmigung gesendet: ${sku} ändert sich, wenn eine zweite Person zustimmt.`,
  },
);
