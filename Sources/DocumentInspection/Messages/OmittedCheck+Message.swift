extension OmittedCheck {
  /// What was not done, in words that follow the number of documents.
  var wasNot: String {
    switch check {
    case .everything: "not searched for what readers do not see, such as authors, comments and tracked changes"
    case .innerFiles: "searched for what readers do not see, but not some of the files within it"
    case .documentFacts: "not searched for the name of an author and for programs"
    case .text: "not searched for what the pages say"
    case .embeddedFiles: "not searched for files within them"
    case .properties: "not searched for persons, cameras and places in the properties"
    case .coveredText: "not searched for text under boxes, comments and hidden text"
    }
  }

  /// Why, in words that follow "because".
  var why: String {
    switch reason {
    case .notInstalled(let tool): "\(tool.name) is not installed"
    case .overLimit(let tool): "\(tool.name) took too long, or found too much to say"
    case .failed(let tool): "\(tool.name) failed"
    case .noTool: "there is no tool for such files"
    case .noRoom: "no file could be written below /tmp"
    }
  }

  /// What to do about it.
  var suggestion: String {
    switch reason {
    case .notInstalled(let tool): "install it: \(tool.installation)"
    case .overLimit, .failed:
      "open the document, save it anew and check again; if that does not help, look into it yourself"
    case .noRoom: "free some space and check again"
    case .noTool: "publish it in a format that can be searched, for example as PDF, or look for such things yourself"
    }
  }
}
