// PublicRecordCommandsTests
