import { type ReactNode, useEffect, useRef } from 'react';
import './sheet-bar.css';

/** The foot of the workbook, as high as its tabs need; what floats above the workbook leaves it free. */
export function SheetBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [foot, { style }] = [bar.current, document.documentElement];
    if (foot === null) return;
    const watch = new ResizeObserver(() => style.setProperty('--foot', `${foot.offsetHeight}px`));
    watch.observe(foot);
    return () => {
      watch.disconnect();
      style.removeProperty('--foot');
    };
  }, []);
  return (
    <div className="sheet-bar" ref={bar}>
      {children}
    </div>
  );
}
