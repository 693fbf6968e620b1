import {
  Virtualizer,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface VirtualListProps<Item> {
  /** What the list is about; read out. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The height of each row, pixels. */
  readonly rowHeight: number;
  readonly show: (item: Item) => ComponentChildren;
}

/** Rows that are drawn beyond what is seen, so that scrolling shows no gaps. */
const BEYOND = 6;

/** A list as long as need be, of which only what is seen is drawn; it scrolls by keyboard, too. */
export const VirtualList = <Item,>(props: VirtualListProps<Item>) => {
  const { label, items, keyOf, rowHeight, show } = props;
  const place = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows(place, items.length, rowHeight);
  return (
    <div ref={place} class="long-list" role="region" aria-label={label} tabIndex={0}>
      <ul class="long-list__rows" style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          const style = { height: `${size}px`, transform: `translateY(${start}px)` };
          return (
            <li
              key={keyOf(item)}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={style}
            >
              {show(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

/** Which rows of a long list are seen, and where they lie; drawn anew when that changes. */
export const useVirtualRows = (
  place: { readonly current: HTMLDivElement | null },
  count: number,
  rowHeight: number,
) => {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count,
    estimateSize: () => rowHeight,
    overscan: BEYOND,
    getScrollElement: () => place.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => draw(undefined),
  };
  const [rows] = useState(() => new Virtualizer<HTMLDivElement, HTMLLIElement>(options));
  rows.setOptions(options);
  useEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
};
