import Records

/// A procurement as a row.
private struct ProcurementRow {
  let records: PublicRecords
  let position: Int
  let procurement: Procurement

  init(_ records: PublicRecords, _ position: Int) {
    self.records = records
    self.position = position
    procurement = records.catalogue.procurements[position]
  }

  /// The contract that it replaces, where the public register has it.
  var currentContract: String? {
    records.catalogue.contractReplaced(byProcurementAt: position).map {
      records.catalogue.register.contracts[$0].reference.value.text
    }
  }

  static let columns: [Column<ProcurementRow>] = [
    .text(.procurementID) { $0.procurement.id }, .text(.procurementReference) { $0.procurement.reference?.value },
    .text(.openContractingID) { $0.procurement.openContractingID?.value },
    .text(.title) { $0.procurement.title }.required, .text(.summary) { $0.procurement.summary },
    .word(.procurementStatus) { $0.procurement.status }.required,
    .text(.organisationID) { $0.records.catalogue.organisation($0.procurement.buyer.value)?.id },
    .text(.buyer) { $0.records.organisation($0.procurement.buyer.value) },
    .text(.directorate) { $0.procurement.directorate }, .text(.serviceCategory) { $0.procurement.category },
    .word(.procurementCategory) { $0.procurement.nature }, .list(.cpvCode) { $0.procurement.cpv.map(\.value.text) },
    .amount(.estimatedValue) { $0.procurement.estimatedValue }, .text(.valueBasis) { $0.procurement.valueBasis },
    .text(.processType) { $0.procurement.route },
    .list(.collaborationPartners) { $0.procurement.collaborationPartners },
    .text(.currentContract) { $0.currentContract }, .month(.plannedStart) { $0.procurement.plannedStart },
    .boolean(.indicative) { $0.procurement.isIndicative }.required,
    .integer(.termMonths) { $0.procurement.term?.months },
    .integer(.breakAfterMonths) { $0.procurement.breakAfter?.months },
    .list(.extensionOptions) { $0.procurement.extensionOptions.map(\.plainText) },
    .share(.socialValueWeighting) { $0.procurement.socialValueWeighting?.value }, .text(.lead) { $0.procurement.lead },
    .date(.cancelledDate) { $0.procurement.cancellation?.date },
    .text(.cancelledReason) { $0.procurement.cancellation?.reason },
    .integer(.redactions) { $0.procurement.text.redactions.count }.required,
    .date(.publishedDate) { $0.procurement.published }, .date(.modifiedDate) { $0.procurement.modified },
    .url(.url) { $0.records.addresses[.procurement($0.position)] }.required.unique,
  ]
}

/// What is planned to be bought and was.
extension PublicRecords {
  var procurementDatasets: [Dataset] {
    [procurements, gateways, procurementDecisions, procurementContracts, procurementPriorities]
  }

  private var procurementCount: Int { catalogue.procurements.count }

  private var procurements: Dataset {
    Dataset(
      .procurements, vocabulary, primaryKey: [.procurementID],
      foreignKeys: [
        .organisation, ForeignKey(field: .currentContract, dataset: .contracts, target: .contractReference),
      ], columns: ProcurementRow.columns, count: procurementCount
    ) { [self] in [ProcurementRow(self, $0)] }
  }

  private struct GatewayRow {
    let procurement: String
    let number: Int
    let gateway: Gateway
    let decision: String?
  }

  private var gateways: Dataset {
    Dataset(
      .gateways, vocabulary, primaryKey: [.procurementID, .itemNumber], foreignKeys: [.procurement, .decision],
      columns: [
        .text(.procurementID) { $0.procurement }, .integer(.itemNumber) { $0.number },
        .text(.gate) { $0.gateway.name.value }.required, .text(.event) { $0.gateway.summary }.required,
        .month(.plannedMonth) { $0.gateway.planned }, .date(.passedDate) { $0.gateway.passed },
        .url(.decisionURL) { $0.decision },
      ], count: procurementCount
    ) { [catalogue, addresses] position -> [GatewayRow] in
      let procurement = catalogue.procurements[position]
      return procurement.gateways.enumerated().map { index, gateway in
        let decision = gateway.decision.flatMap { catalogue.position(of: $0.value) }
        return GatewayRow(
          procurement: procurement.id, number: index + 1, gateway: gateway,
          decision: decision.map { addresses[.decision($0)] })
      }
    }
  }

  private var procurementDecisions: Dataset {
    links(.procurementDecisions, from: .procurement, to: .decision, count: procurementCount) { records, position in
      records.catalogue.decisions(ofProcurementAt: position).map {
        Pair(first: records.catalogue.procurements[position].id, second: records.addresses[.decision($0)])
      }
    }
  }

  private var procurementContracts: Dataset {
    links(.procurementContracts, from: .procurement, to: .contract, count: procurementCount) { records, position in
      records.catalogue.contracts(ofProcurementAt: position).map {
        Pair(
          first: records.catalogue.procurements[position].id,
          second: records.catalogue.register.contracts[$0].reference.value.text)
      }
    }
  }

  private var procurementPriorities: Dataset {
    links(.procurementPriorities, from: .procurement, to: .priority, count: procurementCount) { records, position in
      let procurement = records.catalogue.procurements[position]
      return records.priorities(procurement.priorities.map(\.value)).map { Pair(first: procurement.id, second: $0) }
    }
  }
}
