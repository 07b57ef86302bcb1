//! How an answer is written: for a person, or for one machine or another.

use clap::ValueEnum;

#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextFormat {
    Human,
    Json,
    /// Lines of a crontab: to the minute, every year again
    Cron,
    /// A timer unit: to the second
    Systemd,
    /// A schedule of GitHub Actions: to some minutes, every year again
    Github,
}

#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    Human,
    Json,
}

#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum CheckFormat {
    Human,
    Json,
    /// Workflow commands of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
}
