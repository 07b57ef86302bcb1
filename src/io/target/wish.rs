//! How a deploy is asked for.

/// What whoever deploys says of the target.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DeployWish {
    pub first: First,
    pub trust: Trust,
}

/// Whether there may be files at a target that no deploy put there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum First {
    /// Those of the same name may be written over.
    Allowed,
    Refused,
}

/// Whether what the last deploy wrote down is believed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trust {
    Manifest,
    /// Every file is looked at, and what is not there as it was placed is placed again.
    OwnEyes,
}
