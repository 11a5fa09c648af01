import Diagnostics
import Records
import StaticSite

/// What the pages of contracts, procurements and policies have in common.
struct RecordParts: Sendable {
  var facts: [Fact] = []
  var attachments: [AttachmentContext] = []
  var decisions: [DecisionSummaryContext] = []
  var corrections: [CorrectionContext] = []
  var citation = ""
  var permanentAddress = ""

  /// The variables that a context with such parts has.
  static func variables<Context>(
    _ parts: @Sendable @escaping (Context) -> RecordParts
  ) -> [TemplateVariable<Context>] {
    [
      .html("facts", "The facts at its head, as the items of a `<dl>`; `facts.mustache` shows them.") {
        parts($0).facts.html
      },
      .list("attachments", "The documents published with it.") { parts($0).attachments },
      .flag("has-attachments", "Whether there are any.") { !parts($0).attachments.isEmpty },
      .list("decisions", "The decisions about it, oldest first.") { parts($0).decisions },
      .flag("has-decisions", "Whether there are any.") { !parts($0).decisions.isEmpty },
      .list("corrections", "What was changed after publication.") { parts($0).corrections },
      .flag("has-corrections", "Whether anything was.") { !parts($0).corrections.isEmpty },
      .text("citation", "How to cite it.") { parts($0).citation },
      .text("permanent-address", "Its whole permanent URL.") { parts($0).permanentAddress },
    ]
  }
}

extension SiteEdition {
  /// The parts of a record that every kind of record has.
  func parts(
    of path: SitePath, title: String, reference: String?, facts: [Fact], days: CitedDays,
    attachments: [Attachment] = [], decisions: [Int] = [], corrections: [Correction] = []
  ) -> RecordParts {
    RecordParts(
      facts: facts, attachments: attachments.map { context(of: $0, on: path) },
      decisions: decisions.map { summaries[$0] },
      corrections: corrections.map { CorrectionContext(correction: $0, words: words) },
      citation: citation(of: path, title: title, reference: reference, days: days),
      permanentAddress: addresses.absolute(path))
  }

  /// A document as an item of a list.
  func context(of attachment: Attachment, on path: SitePath) -> AttachmentContext {
    AttachmentContext(
      title: attachment.title,
      href: addresses.href(addresses.document(named: attachment.file.lastComponent?.string ?? "", of: path)),
      kind: words[.attachmentKind(attachment.kind)], format: attachment.format.abbreviation,
      size: words.size(attachment.size))
  }

  /// The documents of a record as files beside its page.
  func files(of attachments: [Attachment], on path: SitePath) -> [SiteFile] {
    attachments.compactMap { attachment in
      guard let name = attachment.file.lastComponent?.string else { return nil }
      return SiteFile(
        path: addresses.document(named: name, of: path), origin: attachment.location, body: .copied(attachment.file))
    }
  }

  /// Links to priorities by their short names; what is no priority has none.
  func links(toPriorities priorities: [Located<String>]) -> [LinkContext] {
    priorities.compactMap { id in
      catalogue.priority(id.value).map {
        LinkContext(label: $0.title, href: addresses.href(addresses.priority($0.id)))
      }
    }
  }
}
