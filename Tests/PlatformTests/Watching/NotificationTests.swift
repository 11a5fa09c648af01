#if os(Linux)
  import SystemPackage
  import TestSupport
  import Testing

  @testable import Platform

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  @Suite struct NotificationTests {
    @Test("Several events must be read from what the kernel wrote, with and without names")
    func decoding() {
      var bytes: [UInt8] = []
      append(watch: 1, mask: IN_CLOSE_WRITE, name: "a.md", paddedTo: 16, to: &bytes)
      append(watch: 2, mask: IN_IGNORED, name: "", paddedTo: 0, to: &bytes)
      append(watch: -1, mask: IN_Q_OVERFLOW, name: "", paddedTo: 0, to: &bytes)
      append(watch: 3, mask: IN_CREATE, name: "Zoë", paddedTo: 4, to: &bytes)
      let events = bytes.withUnsafeBytes { InotifyEvent.all(in: $0) }
      #expect(
        events == [
          InotifyEvent(watch: 1, mask: IN_CLOSE_WRITE, name: "a.md"),
          InotifyEvent(watch: 2, mask: IN_IGNORED, name: ""),
          InotifyEvent(watch: -1, mask: IN_Q_OVERFLOW, name: ""),
          InotifyEvent(watch: 3, mask: IN_CREATE, name: "Zoë"),
        ])
      #expect(events[2].tells(IN_Q_OVERFLOW) && !events[2].tells(IN_CREATE))
    }

    @Test("When the kernel has lost events, what changed must be found all the same, and said to be incomplete")
    func overflow() throws {
      let folder = try TemporaryFolder(["a.md": "", "b/old.md": "", "c.md": ""])
      var watched = try NotifiedFolder(folder.path, mostFolders: .max)
      try folder.appending("a.md").overwrite("text")
      try OpenFolder(folder.path).removeTree("b")
      try FileTree(["d/e/new.md": ""]).write(to: folder.path)
      // The events themselves are not taken, as if they were lost.
      var findings = Findings()
      let event = InotifyEvent(watch: -1, mask: IN_Q_OVERFLOW, name: "")
      try watched.take(event, in: OpenFolder(folder.path), findings: &findings)
      #expect(findings.areIncomplete)
      #expect(Set(findings.kinds.keys) == ["a.md", "b/old.md", "d/e/new.md"])
      try folder.appending("d/e/new.md").overwrite("text")
      #expect(try watched.findings().kinds["d/e/new.md"] == .written)
    }

    @Test("A file must be told when it is closed, not while it is written")
    func unfinishedFile() throws {
      let folder = try TemporaryFolder()
      var watched = try NotifiedFolder(folder.path, mostFolders: .max)
      let file = try OpenFolder(folder.path).createFile("a.md")
      #expect(try watched.findings().kinds == ["a.md": .begun])
      try file.writeAll("half of it".utf8)
      #expect(try watched.findings().kinds == [:])
      try file.close()
      #expect(try watched.findings().kinds == ["a.md": .written])
    }

    @Test(
      "The type of the file system under a folder must be found by the number of its device",
      arguments: [
        (0xFE00, "ext4"), (0x36, "fuse.sshfs"), (0x10_0004, "cifs"), (0x37, nil),
      ] as [(UInt64, String?)])
    func mounts(device: UInt64, type: String?) {
      let mounts = """
        22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
        40 22 0:54 / /home/clerk/far rw,nosuid - fuse.sshfs clerk@example.org:/ rw,user_id=0
        41 22 0:260 / /mnt/office\\040files rw shared:2 master:3 - cifs //server/office rw
        """
      #expect(MountedFileSystem.type(ofDevice: device, in: mounts) == type)
    }

    @Test("Drives in a network must be polled, and those of this computer not")
    func networkTypes() throws {
      #expect(["nfs4", "cifs", "9p", "fuse.sshfs"].allSatisfy(MountedFileSystem.isSharedWithOthers))
      #expect(
        !["ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk"].contains(where: MountedFileSystem.isSharedWithOthers))
    }

    private func append(watch: CInt, mask: Int32, name: String, paddedTo size: Int, to bytes: inout [UInt8]) {
      for number in [UInt32(bitPattern: watch), UInt32(bitPattern: mask), 0, UInt32(size)] {
        withUnsafeBytes(of: number) { bytes += $0 }
      }
      bytes += Array(name.utf8) + [UInt8](repeating: 0, count: size - name.utf8.count)
    }
  }
#endif
