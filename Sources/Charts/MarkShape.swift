/// The form of a mark on a timeline. What is meant is told by form and not by colour, so that it can be told on paper too.
public enum MarkShape: Hashable, Sendable, CaseIterable {
  /// Round.
  case circle
  /// A square on its tip.
  case diamond
  /// A square.
  case square
  /// A triangle that points up.
  case triangle
  /// A triangle that points down.
  case wedge
  /// An upright cross.
  case plus
  /// A cross that lies.
  case cross

  /// The corners, round nothing; none for what has no corners.
  func corners(radius r: Int) -> [(x: Int, y: Int)] {
    let arm = r / 3
    switch self {
    case .circle: return []
    case .diamond: return [(0, -r), (r, 0), (0, r), (-r, 0)]
    case .square: return [(-r, -r), (r, -r), (r, r), (-r, r)].map { (x: $0.0 * 7 / 8, y: $0.1 * 7 / 8) }
    case .triangle: return [(0, -r), (r, r), (-r, r)]
    case .wedge: return [(-r, -r), (r, -r), (0, r)]
    case .plus:
      return [
        (-arm, -r), (arm, -r), (arm, -arm), (r, -arm), (r, arm), (arm, arm), (arm, r), (-arm, r), (-arm, arm),
        (-r, arm), (-r, -arm), (-arm, -arm),
      ]
    case .cross:
      let tip = r - arm
      return [
        (-r, -tip), (-tip, -r), (0, -arm), (tip, -r), (r, -tip), (arm, 0), (r, tip), (tip, r), (0, arm), (-tip, r),
        (-r, tip), (-arm, 0),
      ]
    }
  }
}
