import Platform
import Publishing
import StaticSite

/// Finds out of each record whether it would be new, gone, at another address or other than it is.
struct RecordMatching {
  private(set) var unpublished: [RecordAccount] = []
  private(set) var added: [RecordAccount] = []
  private(set) var moved: [RecordAccount] = []
  /// By the folder of the page. An account without changes is of a page that says the same.
  private(set) var changed: [String: RecordAccount] = [:]

  private let versions: PageVersions
  private let use: @Sendable (String) -> FileUse
  /// Pages that would no longer be where they are.
  private var gone: [Page] = []
  /// Pages that would be where none of a record is.
  private var new: [Page] = []
  /// The titles of documents, by the paths of their files.
  private var documentTitles: [String: String] = [:]

  private struct Page {
    let kind: String
    let folder: String
    let summary: PageSummary
    /// Where the address leads on to.
    var redirect: String?

    var file: String { folder.isEmpty ? "index.html" : folder + "/index.html" }

    /// The addresses within the site that its redirect may mean: the site may stand in a folder of its host.
    var addressesLedTo: [String] {
      guard let redirect else { return [] }
      return redirect.indices.filter { redirect[$0] == "/" }.map { String(redirect[$0...]) }
    }

    /// A reference or a title as that of a record of this kind.
    func key(of name: String?) -> [String] { name.map { ["\(kind) \($0)"] } ?? [] }

    func account(_ origin: SiteFile?, _ changes: [PageChange] = []) -> RecordAccount {
      RecordAccount(
        kind: kind, reference: summary.reference, title: summary.title, folder: folder, redirect: redirect,
        origin: origin?.origin, changes: changes)
    }
  }

  init(_ pages: ComparedPages, _ versions: PageVersions, use: @Sendable @escaping (String) -> FileUse) {
    self.versions = versions
    self.use = use
    for page in pages.changed { add(page) }
    for page in pages.removed where page.summary.redirect == nil {
      if let page = self.page(page.file, page.summary) { gone.append(page) }
    }
    for page in pages.added where page.summary.redirect == nil {
      if let page = self.page(page.file, page.summary) { new.append(page) }
    }
  }

  private mutating func add(_ changed: ComparedPages.Changed) {
    guard let before = page(changed.file, changed.before), let after = page(changed.file, changed.after) else { return }
    switch (changed.before.redirect, changed.after.redirect) {
    case (nil, nil):
      self.changed[after.folder] = after.account(
        versions.siteFile(changed.file), changed.changes + Self.retitledDocuments(changed))
    case (nil, let target?):
      var left = before
      left.redirect = target
      gone.append(left)
    case (_?, nil): new.append(after)
    case (_?, _?): break
    }
  }

  private mutating func page(_ file: String, _ summary: PageSummary) -> Page? {
    guard case .record(let kind) = use(file) else { return nil }
    let folder = file.enclosingFolder
    for (name, title) in summary.documents { documentTitles[folder + "/" + name] = title }
    return Page(kind: kind, folder: folder, summary: summary, redirect: nil)
  }

  private static func retitledDocuments(_ page: ComparedPages.Changed) -> [PageChange] {
    page.after.documents.sorted { $0.key < $1.key }.compactMap { name, title in
      guard let former = page.before.documents[name], former != title else { return nil }
      return .document(title, .described)
    }
  }
}

extension RecordMatching {
  /// Pairs the pages that would be gone with new ones of the same record.
  mutating func match(workers: Int) async {
    let pairs =
      takePairs {
        $0.addressesLedTo
      } to: {
        "/" + $0.folder + "/"
      }
      + takePairs {
        $0.key(of: $0.summary.reference)
      } to: {
        $0.key(of: $0.summary.reference).first
      }
      + takePairs {
        $0.key(of: $0.summary.title)
      } to: {
        $0.key(of: $0.summary.title).first
      }
    unpublished = gone.map { $0.account(nil) }
    added = new.map { $0.account(versions.siteFile($0.file)) }
    moved = await pairs.concurrentMap(workers: workers) { [versions] pair in
      let comparison = PageComparison(
        versions.pageBefore(pair.from.file), versions.pageAfter(pair.to.file),
        at: ("/" + pair.from.folder + "/", "/" + pair.to.folder + "/"))
      var account = pair.to.account(versions.siteFile(pair.to.file), comparison.changes)
      account.formerFolder = pair.from.folder
      account.redirect = pair.from.redirect
      return account
    }
  }

  /// Takes out the pairs of a page that would be gone and a new one that have a key in common which no other page has.
  private mutating func takePairs(
    _ keys: (Page) -> [String], to newKey: (Page) -> String?
  ) -> [(from: Page, to: Page)] {
    var newByKey: [String: [Int]] = [:]
    for (index, page) in new.enumerated() {
      if let key = newKey(page) { newByKey[key, default: []].append(index) }
    }
    var goneByNew: [Int: [Int]] = [:]
    for (index, page) in gone.enumerated() {
      guard let found = keys(page).compactMap({ newByKey[$0] }).first, found.count == 1 else { continue }
      goneByNew[found[0], default: []].append(index)
    }
    let pairs = goneByNew.filter { $0.value.count == 1 }.map { (gone: $0.value[0], new: $0.key) }
      .sorted { $0.gone < $1.gone }
    let result = pairs.map { (from: gone[$0.gone], to: new[$0.new]) }
    let (takenGone, takenNew) = (Set(pairs.map(\.gone)), Set(pairs.map(\.new)))
    gone = gone.indices.filter { !takenGone.contains($0) }.map { gone[$0] }
    new = new.indices.filter { !takenNew.contains($0) }.map { new[$0] }
    return result
  }
}

extension RecordMatching {
  /// Adds what becomes of the documents to the records that they belong to.
  mutating func addDocuments(_ files: PublishedChanges) {
    let gone = files.removed.filter { use($0) == .document }
    let new = files.added.filter { use($0) == .document }
    var accounts = DocumentsByFolder()
    for file in gone { accounts.add(file, .removed, titled: title(of: file)) }
    for file in new { accounts.add(file, .added, titled: title(of: file)) }
    for file in files.changed where use(file) == .document { accounts.add(file, .replaced, titled: title(of: file)) }
    for index in unpublished.indices { unpublished[index].changes += accounts.take(unpublished[index].folder) }
    for index in added.indices { added[index].changes += accounts.take(added[index].folder) }
    for index in moved.indices {
      moved[index].changes += accounts.take(moved[index].folder, formerly: moved[index].formerFolder)
    }
    for folder in accounts.folders {
      var account = changed[folder] ?? unchangedPage(in: folder)
      account.changes += accounts.take(folder)
      changed[folder] = account
    }
  }

  /// The account of a page that stays as it is, though a document beside it does not.
  private func unchangedPage(in folder: String) -> RecordAccount {
    let file = folder + "/index.html"
    let page = PageSummary(versions.pageAfter(file))
    let kind = if case .record(let kind) = use(file) { kind } else { "page" }
    return Page(kind: kind, folder: folder, summary: page).account(versions.siteFile(file))
  }

  private func title(of file: String) -> String {
    documentTitles[file] ?? String(file.dropFirst(file.enclosingFolder.utf8.count + 1))
  }
}

/// What becomes of documents, by the folders in which they stand.
private struct DocumentsByFolder {
  private struct Document {
    let name: String
    let title: String
    let change: PageChange.DocumentChange
  }

  private var documents: [String: [Document]] = [:]

  /// The folders that are left.
  var folders: [String] { documents.keys.sorted() }

  mutating func add(_ file: String, _ change: PageChange.DocumentChange, titled title: String) {
    let folder = file.enclosingFolder
    let name = String(file.dropFirst(folder.utf8.count + 1))
    documents[folder, default: []].append(Document(name: name, title: title, change: change))
  }

  /// The changes in a folder. Documents that only go from a record's former folder to its new one do not count.
  mutating func take(_ folder: String, formerly formerFolder: String? = nil) -> [PageChange] {
    let here = documents.removeValue(forKey: folder) ?? []
    let there = formerFolder.flatMap { documents.removeValue(forKey: $0) } ?? []
    let moved = Set(here.filter { $0.change == .added }.map(\.name))
      .intersection(there.filter { $0.change == .removed }.map(\.name))
    return (there + here).filter { !moved.contains($0.name) }.map { .document($0.title, $0.change) }
  }
}
