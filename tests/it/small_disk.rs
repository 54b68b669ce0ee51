//! A small disk in memory, for whoever may mount one. Refuses to know what lies on it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::folder::Snapshot;
use super::program::Program;

/// Mounted until it is dropped.
pub(crate) struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// With nothing on it; otherwise why it cannot be.
    pub(crate) fn bare(size: &str) -> Result<Self, String> {
        let place = tempfile::tempdir().map_err(|error| error.to_string())?;
        let size = format!("size={size}");
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", &size, "none"])
            .arg(place.path());
        let output = mount.output().map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
        }
        Ok(Self(place))
    }

    /// With a copy of a register on it.
    pub(crate) fn made(size: &str, holding: &Program) -> Result<Self, String> {
        let disk = Self::bare(size)?;
        Snapshot::of(&holding.register()).lay_out(&disk.register());
        Ok(disk)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn register(&self) -> PathBuf {
        self.path().join("register")
    }

    pub(crate) fn remount(&self, how: &str) {
        let how = format!("remount,{how}");
        let mut mount = Command::new("mount");
        assert!(
            mount
                .args(["-o", &how])
                .arg(self.path())
                .status()
                .unwrap()
                .success()
        );
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let gone = Command::new("umount").arg(self.path()).status();
        assert!(gone.is_ok_and(|status| status.success()), "our own mount");
    }
}
