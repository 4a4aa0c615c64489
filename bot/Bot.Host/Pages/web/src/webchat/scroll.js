// How the conversation follows its newest message, in place of the component that Web Chat brings: that one moves whether or
// not the reader has asked for no motion.
import { useLayoutEffect } from 'react';

const still = matchMedia('(prefers-reduced-motion: reduce)');
const share = 0.25; // of what is left, in every frame
const near = 1.5;

/**
 * Moves the scroll position of an element to a place, or (100%) to its end while that moves away, until the reader takes over.
 * @param {{name: 'scrollTop', target: HTMLElement, value: number | '100%', onEnd?: (arrived: boolean) => void}} props
 */
export default function ScrollTo({ name, onEnd, target, value }) {
  useLayoutEffect(() => {
    let frame = requestAnimationFrame(move);

    function move() {
      const end = target.scrollHeight - target.offsetHeight;
      const goal = value === '100%' ? end : Math.min(value, end);
      const rest = goal - target[name];
      if (still.matches || Math.abs(rest) < near) {
        target[name] = goal;
        onEnd?.(true);
        return;
      }

      target[name] += Math.sign(rest) * Math.max(near, Math.abs(rest) * share);
      frame = requestAnimationFrame(move);
    }

    function yieldToReader() {
      cancelAnimationFrame(frame);
      onEnd?.(false);
    }

    target.addEventListener('pointerdown', yieldToReader, { passive: true });
    target.addEventListener('wheel', yieldToReader, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      target.removeEventListener('pointerdown', yieldToReader);
      target.removeEventListener('wheel', yieldToReader);
    };
  }, [name, onEnd, target, value]);

  return null;
}
