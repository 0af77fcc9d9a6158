const KEY = 'interpelle.user';

/** The account this browser tab acts as; another tab may be someone else. */
export function chosenUser(): string {
  return sessionStorage.getItem(KEY) ?? '';
}

export function chooseUser(email: string): void {
  sessionStorage.setItem(KEY, email);
  location.reload();
}
