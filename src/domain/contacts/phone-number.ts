/** The digits of a number as they are compared: « +33 6 12… », « 0033 6 12… » and « 06 12… » are one number of France. */
export function normalPhone(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:0033|33)(?=\d{9}$)/, '0');
}
