/** Makes buttons of `role="tab"` show the panel they control; arrows, Home and End move between them. */
export function followTabs(list: HTMLElement): void {
  const tabs = [...list.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const show = (wanted: HTMLButtonElement) => {
    for (const tab of tabs) {
      const isWanted = tab === wanted;
      tab.setAttribute('aria-selected', String(isWanted));
      tab.tabIndex = isWanted ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls') ?? '')?.classList.toggle('away', !isWanted);
    }
  };
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => show(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const places: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
      const place = places[key];
      const next = place === undefined ? undefined : tabs.at(place % tabs.length);
      if (next === undefined) return;
      show(next);
      next.focus();
    });
  }
  const [first] = tabs;
  if (first !== undefined) show(first);
}
