import OpenData
import Records
import StaticSite

/// A table of social value that may take several pages.
struct SocialValueList: Sendable {
  /// The name of its data files.
  let name: String
  let path: SitePath
  let title: String
  let explanation: String
  /// How many rows it has.
  let count: Int
  let table: @Sendable (Range<Int>) -> DataTable
}

extension SiteEdition {
  /// How much was promised and delivered, by aim.
  var promisesByAim: DataTable {
    DataTable(
      name: "aims", caption: words[.aimsCaption], columns: promiseColumns(first: .aim),
      rows: catalogue.socialValue.aims.map { aim, promises in
        [DataTable.Cell(words[.aim(aim)], .text(aim.rawValue))] + cells(of: promises)
      })
  }

  /// How much was promised and delivered, by priority.
  var promisesByPriority: DataTable {
    DataTable(
      name: "priorities", caption: words[.promisesByPriorityCaption], columns: promiseColumns(first: .priority),
      rows: catalogue.socialValue.priorities.map { priority, promises in
        [DataTable.Cell(priority.title, href: addresses.href(addresses.priority(priority.id)), .text(priority.id))]
          + cells(of: promises)
      })
  }

  private func promiseColumns(first: DataColumn) -> [DataTable.Column] {
    [DataTable.Column(first, words)]
      + [.promised, .delivered, .outstanding].map { DataTable.Column($0, words, isNumeric: true) }
  }

  private func cells(of promises: SocialValueSummary.Promises) -> [DataTable.Cell] {
    [cell(promises.count), cell(promises.delivered.count), cell(promises.outstanding.count)]
  }

  /// Every promise, in the order of the register.
  var commitmentList: SocialValueList {
    let promises = catalogue.register.contracts.enumerated().flatMap { position, contract in
      contract.socialValue.map { (position: position, commitment: $0) }
    }
    return SocialValueList(
      name: "commitments", path: addresses.socialValueCommitments, title: words[.commitmentsTitle],
      explanation: words.phrase(.commitmentsExplanation, ["site": configuration.office.name]), count: promises.count
    ) { [self] range in
      DataTable(
        name: "commitments", caption: words[.commitmentsTitle],
        columns: [.commitment, .aim, .contractTitle, .contractReference, .outcome].map { DataTable.Column($0, words) },
        rows: promises[range].map { row(of: $0.commitment, inContractAt: $0.position) }, tools: .sortingAndNarrowing)
    }
  }

  private func row(of commitment: SocialValueCommitment, inContractAt position: Int) -> [DataTable.Cell] {
    let contract = catalogue.register.contracts[position]
    return [
      DataTable.Cell(commitment.promise), DataTable.Cell(words[.aim(commitment.aim)], .text(commitment.aim.rawValue)),
      DataTable.Cell(contract.title, href: addresses.href(contractPaths[position])),
      DataTable.Cell(reference: contract.reference.value.text),
      DataTable.Cell(commitment.delivered ?? words[.nothingDelivered], .text(commitment.delivered)),
    ]
  }

  /// Every contract and procurement that states a weighting, and every contract that should; procurements come last.
  var weightingList: SocialValueList {
    let summary = catalogue.socialValue
    let contracts = (summary.weighted + summary.missing).sorted()
    let procurements = catalogue.procurements.indices.filter { catalogue.procurements[$0].socialValueWeighting != nil }
    return SocialValueList(
      name: "weightings", path: addresses.socialValueWeightings, title: words[.weightingsTitle],
      explanation: words[.weightingsExplanation], count: contracts.count + procurements.count
    ) { [self] range in
      DataTable(
        name: "weightings", caption: words[.weightingsTitle],
        columns: [
          DataTable.Column(.subject, words), DataTable.Column(.recordReference, words),
          DataTable.Column(.recordStatus, words),
          DataTable.Column(.value, words, isNumeric: true), DataTable.Column(.weighting, words, isNumeric: true),
          DataTable.Column(.reachesMinimum, words),
        ],
        rows: range.map { index in
          index < contracts.count
            ? weightingRow(ofContractAt: contracts[index])
            : weightingRow(ofProcurementAt: procurements[index - contracts.count])
        }, tools: .sortingAndNarrowing)
    }
  }

  private func weightingRow(ofContractAt position: Int) -> [DataTable.Cell] {
    let contract = catalogue.register.contracts[position]
    let status = catalogue.register.statuses[position]
    return [
      DataTable.Cell(contract.title, href: addresses.href(contractPaths[position])),
      DataTable.Cell(reference: contract.reference.value.text),
      DataTable.Cell(html: tag(of: status), .text(status.rawValue)), cell(contract.value),
    ] + cells(ofWeighting: contract.socialValueWeighting?.value)
  }

  private func weightingRow(ofProcurementAt position: Int) -> [DataTable.Cell] {
    let procurement = catalogue.procurements[position]
    return [
      DataTable.Cell(procurement.title, href: addresses.href(addresses.procurement(procurement.id))),
      DataTable.Cell(reference: procurement.reference?.value),
      DataTable.Cell(html: tag(of: procurement.status), .text(procurement.status.rawValue)),
      cell(procurement.estimatedValue),
    ] + cells(ofWeighting: procurement.socialValueWeighting?.value)
  }

  private func cells(ofWeighting weighting: Percentage?) -> [DataTable.Cell] {
    let reachesMinimum = configuration.contracts.socialValueMinimum.map { minimum in
      weighting.map { $0 >= minimum } ?? false
    }
    return [
      DataTable.Cell(weighting.map(words.share) ?? words[.notRecorded], .share(weighting)), cell(reachesMinimum),
    ]
  }
}
