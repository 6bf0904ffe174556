//! Chance, which nothing but a name that nobody else has is made of.

use web_sys::js_sys::Math;

/// Any number, each as likely as the others.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the product is at least 0 and less than 2^32"
)]
pub fn number() -> u32 {
    (Math::random() * 4_294_967_296.0) as u32
}
