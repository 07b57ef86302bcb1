//! Numbers compared exactly: 4.8 million is 4,800,000 to the last digit.

/// `digits` times ten to the power of `exponent`. Equal numbers are equal values.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Decimal {
    digits: u128,
    exponent: i32,
}

impl Decimal {
    pub fn new(mut digits: u128, mut exponent: i32) -> Self {
        if digits == 0 {
            return Self { digits: 0, exponent: 0 };
        }
        while digits.is_multiple_of(10) {
            digits /= 10;
            exponent += 1;
        }
        Self { digits, exponent }
    }

    pub fn whole(number: u32) -> Self {
        Self::new(u128::from(number), 0)
    }

    /// From ASCII digits before and after the decimal separator. `None` where there are more than anybody counts.
    pub fn parse(whole: &str, fraction: &str) -> Option<Self> {
        if whole.len() + fraction.len() > 30 {
            return None;
        }
        let digits: u128 = format!("{whole}{fraction}").parse().ok()?;
        Some(Self::new(digits, -i32::try_from(fraction.len()).ok()?))
    }

    #[must_use]
    pub fn scaled(self, exponent: i32) -> Self {
        Self::new(self.digits, self.exponent.saturating_add(exponent))
    }

    /// The sum, where it can be written exactly.
    pub fn plus(self, other: Self) -> Option<Self> {
        let low = self.exponent.min(other.exponent);
        let at = |number: Self| {
            let shift = u32::try_from(number.exponent - low).ok()?;
            number.digits.checked_mul(10_u128.checked_pow(shift)?)
        };
        Some(Self::new(at(self)?.checked_add(at(other)?)?, low))
    }

    /// As a whole number, where it is one of a size that people count with.
    pub fn as_whole(self) -> Option<u32> {
        let factor = 10_u128.checked_pow(u32::try_from(self.exponent).ok()?)?;
        u32::try_from(self.digits.checked_mul(factor)?).ok()
    }

    pub fn is_below_power(self, exponent: i32) -> bool {
        let length = i32::try_from(self.digits.checked_ilog10().map_or(0, |log| log + 1)).unwrap_or(i32::MAX);
        length.saturating_add(self.exponent) <= exponent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_are_equal_however_they_are_built() {
        assert_eq!(Decimal::parse("4", "8").unwrap().scaled(6), Decimal::parse("4800000", "").unwrap());
        assert_eq!(Decimal::parse("07", "50"), Decimal::parse("7", "5"));
        assert_eq!(Decimal::new(3, 9).plus(Decimal::new(450, 6)), Some(Decimal::new(345, 7)));
        assert_eq!(Decimal::whole(1240).as_whole(), Some(1240));
        assert_eq!(Decimal::new(5, -1).as_whole(), None);
        assert!(Decimal::whole(999).is_below_power(3) && !Decimal::whole(1000).is_below_power(3));
        assert_eq!(Decimal::parse(&"9".repeat(31), ""), None);
    }
}
