import type {Logo} from '#schemas/guide/guide.ts'

/** The largest size at which a logo of this shape stands in a box. CSS pixels. */
export function logoSize(
  {width, height}: Pick<Logo, 'width' | 'height'>,
  box: {readonly width: number; readonly height: number},
): {readonly width: number; readonly height: number} {
  const scale = Math.min(box.width / width, box.height / height)
  // A hairline would vanish.
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
