// Functions that run inside the page; each stands for itself.

declare global {
  interface Window {
    measured: { lcp: number; fcp: number; cls: number; tasks: [number, number][]; slowest: number };
  }
}

// From the first line of the document on.
export function observe() {
  performance.setResourceTimingBufferSize(5_000);
  const measured = (window.measured = { lcp: 0, fcp: 0, cls: 0, tasks: [] as [number, number][], slowest: 0 });
  const watch = (type: string, use: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true, ...more });
  watch("largest-contentful-paint", (entry) => (measured.lcp = entry.startTime));
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") measured.fcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) measured.cls += shift.value;
  });
  watch("longtask", (entry) => measured.tasks.push([entry.startTime, entry.duration]));
  watch("event", (entry) => (measured.slowest = Math.max(measured.slowest, entry.duration)), { durationThreshold: 16 });
}

export interface Wire {
  all: number;
  fonts: number;
}

export function wireBytes(): Wire {
  const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")] as PerformanceResourceTiming[];
  const sum = (of: PerformanceResourceTiming[]) => of.reduce((bytes, entry) => bytes + entry.transferSize, 0);
  return { all: sum(entries), fonts: sum(entries.filter((entry) => entry.name.includes(".woff2"))) };
}

// What tasks took beyond 50 ms each, once something is to be seen.
export function blockingTime(): number {
  const { fcp, tasks } = window.measured;
  return tasks.filter(([start]) => start >= fcp).reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
}

// From the next key in the search field until rows found for its text are painted.
export function typedUntilPainted(text: string): Promise<number> {
  return new Promise((resolve) => {
    const input = document.querySelector<HTMLInputElement>("main input[type=search]")!;
    input.addEventListener(
      "input",
      (event) => {
        const look = () => {
          const isAsked = new URL(location.href).searchParams.get("q") === text;
          const isAnswered = performance.getEntriesByType("resource").some(({ name }) => new URL(name).searchParams.get("search") === text);
          const isBusy = document.querySelector("main table")?.getAttribute("aria-busy") === "true";
          if (isAsked && isAnswered && !isBusy) requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true },
    );
  });
}

export interface Scrolled {
  frames: number[];
  blank: number;
  rows: number;
}

// So many pixels in each frame; which rows in sight are still empty.
export function scroll({ step, frames: count }: { step: number; frames: number }): Promise<Scrolled> {
  const scroller = document.getElementById("main")!;
  const result: Scrolled = { frames: [], blank: 0, rows: 0 };
  return new Promise((resolve) => {
    let last = performance.now();
    const frame = (now: number) => {
      result.frames.push(now - last);
      last = now;
      for (const row of scroller.querySelectorAll("tbody tr[data-index]")) {
        const { top, bottom } = row.getBoundingClientRect();
        if (bottom < 60 || top > innerHeight) continue;
        result.rows++;
        if (!row.querySelector("a")) result.blank++;
      }
      scroller.scrollTop += step;
      if (result.frames.length < count) requestAnimationFrame(frame);
      else resolve(result);
    };
    requestAnimationFrame(frame);
  });
}

// From a jump to a place of the list until its rows are painted.
export function jump(part: number): Promise<number> {
  const scroller = document.getElementById("main")!;
  return new Promise((resolve) => {
    const start = performance.now();
    scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
    const look = () => {
      const rows = [...scroller.querySelectorAll("tbody tr[data-index]")].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 60 && top < innerHeight;
      });
      if (rows.length > 0 && rows.every((row) => row.querySelector("a"))) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

// From a click, or a key, until something is painted.
export function clickedUntilPainted({ click, shown }: { click: string; shown: string }): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    document.querySelector<HTMLElement>(click)!.click();
    const look = () => {
      if (document.querySelector(shown)) requestAnimationFrame(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
