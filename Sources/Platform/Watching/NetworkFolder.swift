#if os(Linux)
  import SystemPackage

  extension FilePath {
    /// Whether a folder lies on a file system that others change without this computer being told.
    var isOnNetwork: Bool {
      guard let device = try? stat().deviceID.rawValue,
        let mounts = try? FilePath("/proc/self/mountinfo").readBytes(upTo: 1 << 24)
      else { return false }
      return MountedFileSystem.type(ofDevice: UInt64(device), in: String(decoding: mounts, as: UTF8.self))
        .map(MountedFileSystem.isSharedWithOthers) ?? false
    }
  }

  /// What `/proc/self/mountinfo` says (`man 5 proc`).
  enum MountedFileSystem {
    /// The type of the file system on a device, such as `ext4`.
    static func type(ofDevice device: UInt64, in mounts: String) -> String? {
      // A device's number as `man 3 makedev` takes it apart.
      let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
      let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
      for line in mounts.split(separator: "\n") {
        let fields = line.split(separator: " ")
        guard fields.count > 2, fields[2] == "\(major):\(minor)" else { continue }
        guard let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
        return String(fields[dash + 1])
      }
      return nil
    }

    /// Whether a type is that of a drive in a network, of another computer's folder, or of a program.
    static func isSharedWithOthers(_ type: String) -> Bool {
      let shared = ["nfs", "nfs4", "cifs", "smb3", "9p", "afs", "ceph", "vboxsf", "virtiofs", "prl_fs", "drvfs"]
      return shared.contains(type) || type == "fuse" || type.hasPrefix("fuse.")
    }
  }
#endif
