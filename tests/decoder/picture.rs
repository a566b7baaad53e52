//! Pictures as a camera takes them: a pass on a screen or on paper, what happened to it, how it was held, the light.

/// Pixels of the sheet for each module of the code.
const FINE: usize = 10;

/// The same chance each time: a test says what it says (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// From 0 up to 1.
    pub fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.next()
    }
}

/// What is photographed: grey from 0 to 255, with its quiet zone.
#[derive(Clone)]
pub struct Sheet {
    /// Modules along an edge, the quiet zone included.
    pub modules: usize,
    edge: usize,
    grey: Vec<f64>,
}

impl Sheet {
    /// Reads the squares that the pass's drawing is made of, so that what is tested is what people are given.
    pub fn of(svg: &str) -> Sheet {
        let number = |text: &str| text.parse::<usize>().expect("a number");
        let full = svg.split("viewBox=\"0 0 ").nth(1).and_then(|t| t.split(' ').next()).map(number).expect("a size");
        let edge = full * FINE;
        let mut grey = vec![235.0; edge * edge];
        for square in svg.split('M').skip(1) {
            let (x, rest) = square.split_once(',').expect("a place");
            let y = rest.split('h').next().expect("a place");
            let (x, y) = (number(x) * FINE, number(y) * FINE);
            for row in y..y + FINE {
                grey[row * edge + x..row * edge + x + FINE].fill(25.0);
            }
        }
        Sheet { modules: full, edge, grey }
    }

    fn paint(&mut self, shade: f64, within: impl Fn(f64, f64) -> bool) {
        for y in 0..self.edge {
            for x in 0..self.edge {
                if within(x as f64 / FINE as f64, y as f64 / FINE as f64) {
                    self.grey[y * self.edge + x] = shade;
                }
            }
        }
    }

    /// Lines from edge to edge, so many, so wide (in modules), every other one bright and dark.
    pub fn cracked(mut self, lines: usize, wide: f64, dice: &mut Dice) -> Sheet {
        let size = self.modules as f64;
        for line in 0..lines {
            let (x, y) = (dice.between(0.2, 0.8) * size, dice.between(0.2, 0.8) * size);
            let (sin, cos) = dice.between(0.0, std::f64::consts::PI).sin_cos();
            self.paint(if line % 2 == 0 { 245.0 } else { 15.0 }, |px, py| {
                ((px - x) * sin - (py - y) * cos).abs() < wide / 2.0
            });
        }
        self
    }

    /// A round spot that hides a part of the code's area, away from its three corner marks.
    pub fn stained(mut self, part: f64, shade: f64) -> Sheet {
        let size = self.modules as f64;
        let radius = (part * (size - 8.0) * (size - 8.0) / std::f64::consts::PI).sqrt();
        let middle = size * 0.56;
        self.paint(shade, |x, y| (x - middle).hypot(y - middle) < radius);
        self
    }

    /// As a phone shows it whose colours are turned over.
    pub fn inverted(mut self) -> Sheet {
        self.grey.iter_mut().for_each(|shade| *shade = 255.0 - *shade);
        self
    }

    /// A print whose ink runs (grows by a part of a module) or fades (shrinks, below nought).
    pub fn printed(mut self, grown: f64) -> Sheet {
        let reach = (grown.abs() * FINE as f64).round() as i64;
        let better = |a: f64, b: f64| if grown > 0.0 { a.min(b) } else { a.max(b) };
        for (dx, dy) in [(1, 0), (0, 1)] {
            let before = self.grey.clone();
            let edge = self.edge as i64;
            for y in 0..edge {
                for x in 0..edge {
                    let shades = (-reach..=reach).map(|n| {
                        let (x, y) = ((x + dx * n).clamp(0, edge - 1), (y + dy * n).clamp(0, edge - 1));
                        before[(y * edge + x) as usize]
                    });
                    self.grey[(y * edge + x) as usize] = shades.reduce(better).expect("itself");
                }
            }
        }
        self
    }

    fn shade(&self, x: f64, y: f64) -> Option<f64> {
        let size = self.modules as f64;
        let inside = (0.0..size).contains(&x) && (0.0..size).contains(&y);
        inside.then(|| self.grey[(y * FINE as f64) as usize * self.edge + (x * FINE as f64) as usize])
    }
}

/// How the sheet is held before the camera.
#[derive(Clone, Copy)]
pub struct Held {
    /// The frame.
    pub width: usize,
    pub height: usize,
    /// Pixels for each module in the middle.
    pub module: f64,
    /// Turned in the picture's plane, in degrees.
    pub turned: f64,
    /// Leaning away, in degrees: one side is further off.
    pub leaning: f64,
}

impl Default for Held {
    fn default() -> Held {
        Held { width: 640, height: 480, module: 7.0, turned: 0.0, leaning: 0.0 }
    }
}

/// A frame as the decoder is given it.
#[derive(Clone)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub grey: Vec<u8>,
}

impl Picture {
    /// A camera looks at the sheet from four times its width; each pixel is the mean of nine rays.
    pub fn of(sheet: &Sheet, held: Held) -> Picture {
        let (turn_sin, turn_cos) = held.turned.to_radians().sin_cos();
        let (lean_sin, lean_cos) = held.leaning.to_radians().sin_cos();
        let (far, middle) = (4.0 * sheet.modules as f64, sheet.modules as f64 / 2.0);
        let ray = |x: f64, y: f64| {
            let u = (x - held.width as f64 / 2.0) / held.module;
            let v = (y - held.height as f64 / 2.0) / held.module;
            // Where the ray meets the leaning plane.
            let u = u * far / (far * lean_cos - u * lean_sin);
            let v = v * (1.0 + u * lean_sin / far);
            sheet.shade(u * turn_cos + v * turn_sin + middle, v * turn_cos - u * turn_sin + middle).unwrap_or(120.0)
        };
        let mut grey = Vec::with_capacity(held.width * held.height);
        for y in 0..held.height {
            for x in 0..held.width {
                let mut sum = 0.0;
                for (dx, dy) in (0..9).map(|n| (n % 3, n / 3)) {
                    sum += ray(x as f64 + (f64::from(dx) + 0.5) / 3.0, y as f64 + (f64::from(dy) + 0.5) / 3.0);
                }
                grey.push((sum / 9.0) as u8);
            }
        }
        Picture { width: held.width, height: held.height, grey }
    }

    fn each(mut self, mut shade: impl FnMut(f64, f64, f64) -> f64) -> Picture {
        for (i, grey) in self.grey.iter_mut().enumerate() {
            let (x, y) = ((i % self.width) as f64 / self.width as f64, (i / self.width) as f64 / self.height as f64);
            *grey = shade(f64::from(*grey), x, y).clamp(0.0, 255.0) as u8;
        }
        self
    }

    /// What is between black and white shrinks to this part.
    pub fn pale(self, contrast: f64) -> Picture {
        self.each(|grey, _, _| 128.0 + (grey - 128.0) * contrast)
    }

    /// The left in the light, the right at this part of it.
    pub fn shaded(self, darkest: f64) -> Picture {
        self.each(|grey, x, y| grey * (1.0 - (1.0 - darkest) * (0.8 * x + 0.2 * y)))
    }

    /// A lamp's round reflection, this bright, as wide as a part of the frame.
    pub fn glaring(self, bright: f64, wide: f64) -> Picture {
        self.each(|grey, x, y| grey + bright * (-((x - 0.55).powi(2) + (y - 0.55).powi(2)) / (wide * wide)).exp())
    }

    /// A dim hall: each pixel is off by up to this much.
    pub fn noisy(self, strength: f64, dice: &mut Dice) -> Picture {
        self.each(|grey, _, _| grey + strength * (dice.next() + dice.next() - 1.0))
    }

    /// Out of focus: the mean of a square of so many pixels to each side, twice.
    pub fn blurred(mut self, reach: usize) -> Picture {
        for _ in 0..2 {
            for (dx, dy) in [(1usize, 0usize), (0, 1)] {
                let before = self.grey.clone();
                for y in 0..self.height {
                    for x in 0..self.width {
                        let mean = |n: usize| {
                            let x = (x + dx * n).saturating_sub(dx * reach).min(self.width - 1);
                            let y = (y + dy * n).saturating_sub(dy * reach).min(self.height - 1);
                            u32::from(before[y * self.width + x])
                        };
                        let sum: u32 = (0..=2 * reach).map(mean).sum();
                        self.grey[y * self.width + x] = (sum / (2 * reach as u32 + 1)) as u8;
                    }
                }
            }
        }
        self
    }
}
