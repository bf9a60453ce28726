/** The parts of the page that have something to show: a pack of one letter gets no empty shelves. */
import type { PageData } from '../page-data.js';
import { topicsOf } from './guide-index.js';
import { VIEWS, type View } from './state.js';

export const viewsOf = (data: PageData): readonly View[] =>
  VIEWS.filter((view) => {
    if (view === 'phrases') return data.moves.some(({ phrases }) => phrases.length > 0);
    if (view === 'letters') return data.letters.length > 0;
    return view !== 'guide' || topicsOf(data).length > 0;
  });
