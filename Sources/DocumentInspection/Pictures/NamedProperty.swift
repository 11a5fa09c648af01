/// The properties that say who made a file, with what and where, by the names that ExifTool has for them.
enum NamedProperty {
  /// What a property gives away; words are for readers, and checked like any text.
  enum Use {
    case person, device, location, words
  }

  private static let persons: Set<String> = [
    "Artist", "Author", "By-line", "CameraOwnerName", "CaptionWriter", "Contact", "CreatorWorkEmail",
    "CreatorWorkTelephone", "LastModifiedBy", "LastSavedBy", "Manager", "OwnerName", "PersonInImage", "Photographer",
    "RegionName", "RegionPersonDisplayName", "Writer-Editor", "XPAuthor",
  ]
  private static let devices: Set<String> = [
    "BodySerialNumber", "CameraSerialNumber", "HostComputer", "InternalSerialNumber", "LensSerialNumber",
    "SerialNumber",
  ]
  private static let described: Set<String> = [
    "Caption-Abstract", "Comment", "Description", "ImageDescription", "UserComment", "XPComment",
  ]
  /// In other groups `Creator` is a program.
  private static let dublinCoreCreator = "XMP-dc:Creator"

  /// What ExifTool is asked for, besides places.
  static var all: [String] { persons.union(devices).union(described).sorted() + [dublinCoreCreator] }

  /// What a property with its group, such as `IFD0:Artist`, gives away.
  static func use(of key: String) -> Use? {
    let name = name(of: key)
    if key == dublinCoreCreator || persons.contains(name) { return .person }
    if devices.contains(name) { return .device }
    if described.contains(name) { return .words }
    // Some cameras write the version of the standard without knowing where they are.
    return name.hasPrefix("GPSLatitude") || name.hasPrefix("GPSLongitude") || name == "GPSPosition" ? .location : nil
  }

  /// The name without its group.
  static func name(of key: String) -> String { key.split(separator: ":").last.map(String.init) ?? key }
}
