// PublicRecordCommands
