// Carousels in Adaptive Cards: an interview asks one thing at a time.
export default class Swiper {
  constructor() {
    throw new Error('Card carousels are not part of this bundle.');
  }
}

export const A11y = {};
export const Autoplay = {};
export const History = {};
export const Keyboard = {};
export const Navigation = {};
export const Pagination = {};
export const Scrollbar = {};
