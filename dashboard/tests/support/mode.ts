// Runs in the page: all of it in light or in dark, at once. A colour on its way from one mode to the
// other is neither; where one arrives, others may set out.
export function show(mode: string) {
  document.documentElement.dataset.mode = mode;
  const onTheirWay = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  for (let moving = onTheirWay(); moving.length > 0; moving = onTheirWay()) for (const animation of moving) animation.finish();
}
