/**
 * Fewer multiplications for long convolutions: the fast FIR algorithm. A signal of known length `{ t, c }`
 * (t * frames + c samples) is kept phase-major: its even samples, then its odd ones, again and again for every
 * level. Norms, activations and sums don't care about the order of time, so whole residual blocks stay in it;
 * only convolutions look at it. With x0 and x1 the phases, E and O the taps at even and odd offsets, and for an
 * odd dilation d, a = (d - 1) / 2 and b = (d + 1) / 2, where S shifts by one sample:
 *
 *   A = E x0,  B = O x1,  y0 = A + S^a B,  y1 = (E + O)(x1 + S^b x0) - S^b A - B
 *
 * are three convolutions of half the length and half the taps, instead of four. A signal is `{ x, length }`
 * (the name of a value) or `{ phases: [even, odd], length }`.
 */
export class FastFir {
  constructor(g) {
    this.g = g;
  }

  combine(type, a, b) {
    if (a.x) return { x: this.g.op('/ffa', type, [a.x, b.x]), length: a.length };
    const phases = [
      this.combine(type, a.phases[0], b.phases[0]),
      this.combine(type, a.phases[1], b.phases[1]),
    ];
    return { phases, length: a.length };
  }

  /** Samples from `from` on, `length` of them, with zeros where the signal has none. */
  window(signal, from, length) {
    if (from === 0 && signal.length.c === length.c && signal.length.t === length.t) return signal;
    if (signal.x) return this.windowOfOne(signal, from, length);
    const phase = (p) => {
      const source = (((p + from) % 2) + 2) % 2;
      return this.window(signal.phases[source], (p + from - source) / 2, half(length, p));
    };
    return { phases: [phase(0), phase(1)], length };
  }

  windowOfOne(signal, from, length) {
    const { g } = this;
    const left = -from;
    const right = length.c + from - signal.length.c;
    if (left > 0 || right > 0) {
      return { x: g.op('/ffa', 'Pad', [signal.x, g.ints(0, 0, left, 0, 0, right)]), length };
    }
    const end = right === 0 ? END : right;
    const places = [g.ints(-left), g.ints(end), g.ints(2), g.ints(1)];
    return { x: g.op('/ffa', 'Slice', [signal.x, ...places]), length };
  }

  /** `kernel`: values, name, shape [outputs, inputs, taps], dilation; `left`: samples before an output's own. */
  conv(signal, kernel, left, length) {
    if (signal.x) return this.convOfOne(signal, kernel, left, length);
    if (kernel.shape[2] === 1) return this.eachPhase(this.window(signal, -left, length), kernel);
    const { even, odd, sum } = splitKernel(kernel, left);
    const { dilation } = kernel;
    const a = (dilation - 1) / 2;
    const b = (dilation + 1) / 2;
    const [half0, half1] = [half(length, 0), half(length, 1)];
    const [x0, x1] = signal.phases;
    const A = this.conv(x0, even.kernel, -even.first, longer(half0, plus(half1, b)));
    const B = this.conv(x1, odd.kernel, -odd.first, longer(half1, plus(half0, a)));
    const both = longer(x0.length, plus(x1.length, b));
    const mixed = this.combine('Add', this.window(x0, 0, both), this.window(x1, -b, both));
    const C = this.conv(mixed, sum.kernel, -sum.first - b, half1);
    const y0 = this.combine('Add', this.window(A, 0, half0), this.window(B, a, half0));
    const rest = this.combine('Sub', C, this.window(A, b, half1));
    return { phases: [y0, this.combine('Sub', rest, this.window(B, 0, half1))], length };
  }

  convOfOne(signal, { values, name, shape, dilation }, left, length) {
    const taps = shape[2];
    const right = length.c - 1 - left + (taps - 1) * dilation - (signal.length.c - 1);
    let input = signal;
    if (left < 0 || right < 0) {
      const from = Math.max(0, -left);
      const size = { t: signal.length.t, c: signal.length.c - from - Math.max(0, -right) };
      input = this.window(signal, from, size);
    }
    const weight = this.g.weight(name, shape, { values });
    const pads = [Math.max(0, left), Math.max(0, right)];
    const sizes = { dilations: [dilation], group: 1, kernel_shape: [taps], pads, strides: [1] };
    return { x: this.g.op('/ffa', 'Conv', [input.x, weight], sizes), length };
  }

  /** One tap is a delay times a matrix: the same for every phase. */
  eachPhase(signal, kernel) {
    if (signal.x) return this.conv(signal, { ...kernel, dilation: 1 }, 0, signal.length);
    return { phases: signal.phases.map((phase) => this.eachPhase(phase, kernel)), length: signal.length };
  }

  split(x, length, levels) {
    if (!levels) return { x, length };
    const [even, odd] = this.g.op('/ffa', 'Split', [x], { axis: 2, num_outputs: 2 }, { outputs: 2 });
    const phases = [
      this.split(even, half(length, 0), levels - 1),
      this.split(odd, half(length, 1), levels - 1),
    ];
    return { phases, length };
  }

  join(signal) {
    return this.g.op('/ffa', 'Concat', leaves(signal), { axis: 2 });
  }

  /** Natural order to phase-major. */
  permute(x, levels) {
    const { g } = this;
    if (!levels) return x;
    const part = (value, level) => {
      if (level === 0) return [value];
      return [0, 1].flatMap((p) => {
        const places = [g.ints(p), g.ints(END), g.ints(2), g.ints(2)];
        return part(g.op('/ffa', 'Slice', [value, ...places]), level - 1);
      });
    };
    return g.op('/ffa', 'Concat', part(x, levels), { axis: 2 });
  }

  /** Phase-major to natural order. */
  unpermute(x, length, levels) {
    return levels ? this.interleave(this.split(x, length, levels)).x : x;
  }

  interleave(signal) {
    if (signal.x) return signal;
    const { g } = this;
    const [even, odd] = signal.phases.map((phase) => this.interleave(phase));
    const filled = this.window(odd, 0, even.length);
    const columns = [even, filled].map(({ x }) => g.op('/ffa', 'Unsqueeze', [x, g.ints(3)]));
    const pairs = g.op('/ffa', 'Concat', columns, { axis: 3 });
    const flat = g.op('/ffa', 'Reshape', [pairs, g.ints(0, 0, -1)]);
    const size = { t: signal.length.t, c: even.length.c * 2 };
    return this.window({ x: flat, length: size }, 0, signal.length);
  }
}

/** What Slice takes for “to the end”. */
const END = 2 ** 31 - 1;

/** Length of the even (0) or the odd (1) samples. */
function half({ t, c }, phase) {
  if (t % 2) throw new Error('Failed to halve a signal: its parity is not known.');
  return { t: t / 2, c: phase ? Math.floor(c / 2) : Math.ceil(c / 2) };
}

function longer(a, b) {
  if (a.t !== b.t) throw new Error('Failed to compare two lengths: they grow differently.');
  return a.c >= b.c ? a : b;
}

function plus({ t, c }, samples) {
  return { t, c: c + samples };
}

function leaves(signal) {
  return signal.x ? [signal.x] : signal.phases.flatMap(leaves);
}

/** The taps at even offsets, those at odd ones, and their sum, each with its first offset in half samples. */
function splitKernel({ values, name, shape, dilation }, left) {
  const [outputs, inputs, taps] = shape;
  const offset = (tap) => tap * dilation - left;
  const place = (tap) => (offset(tap) % 2 === 0 ? offset(tap) / 2 : (offset(tap) - dilation) / 2);
  const all = Array.from({ length: taps }, (_, tap) => tap);
  const part = (chosen, suffix) => {
    const first = Math.min(...chosen.map(place));
    const count = (Math.max(...chosen.map(place)) - first) / dilation + 1;
    const kept = new Float32Array(outputs * inputs * count);
    for (let pair = 0; pair < outputs * inputs; pair++) {
      for (const tap of chosen)
        kept[pair * count + (place(tap) - first) / dilation] += values[pair * taps + tap];
    }
    return {
      first,
      kernel: { values: kept, name: name + suffix, shape: [outputs, inputs, count], dilation },
    };
  };
  const even = part(
    all.filter((tap) => offset(tap) % 2 === 0),
    '.e',
  );
  const odd = part(
    all.filter((tap) => offset(tap) % 2 !== 0),
    '.o',
  );
  return { even, odd, sum: part(all, '.s') };
}
