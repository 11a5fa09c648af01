import PublicRecordCommands

@main
struct PublicRecord {
  static func main() async { await PublicRecordCommand.main() }
}
