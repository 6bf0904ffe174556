//! What maps and sets are in the order of.

/// A thing in an order, with a number that tells most pairs apart, so that looking up rarely goes to the thing itself.
pub trait Key: Ord {
    /// The beginning of the key as a number: of two keys the smaller one's is not larger. Equal heads say nothing. A borrowed
    /// form of a key has its head.
    fn head(&self) -> u64 {
        0
    }
}

impl Key for str {
    /// The first eight bytes.
    fn head(&self) -> u64 {
        let mut first = [0; 8];
        for (slot, byte) in first.iter_mut().zip(self.bytes()) {
            *slot = byte;
        }
        u64::from_be_bytes(first)
    }
}

impl Key for String {
    fn head(&self) -> u64 {
        self.as_str().head()
    }
}

impl Key for u32 {
    fn head(&self) -> u64 {
        u64::from(*self)
    }
}

impl Key for usize {
    fn head(&self) -> u64 {
        *self as u64
    }
}

impl Key for char {
    fn head(&self) -> u64 {
        u64::from(*self)
    }
}

impl Key for i32 {}

impl Key for [u32] {
    /// The first two numbers.
    fn head(&self) -> u64 {
        let at = |n: usize| self.get(n).map_or(0, Key::head);
        at(0) << 32 | at(1)
    }
}

impl<T: Ord> Key for Option<T> {}

impl<T: Key + ?Sized> Key for &T {
    fn head(&self) -> u64 {
        (**self).head()
    }
}

impl<A: Key, B: Ord> Key for (A, B) {
    fn head(&self) -> u64 {
        self.0.head()
    }
}
