// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// Names that nobody can think real: a first name and a Dutch thing of every day. Long because it is a table.
enum Names {
  static let first = words(
    """
    Aisha Aleksandra Amal Anouk Arda Asli Bartek Bea Bilal Bogdan Bojan Cas Cemre Chantal Cor Daan Daria Derya Dirk
    Elif Elżbieta Emre Esra Eva Farid Fatima Femke Floor Gerda Goran Hakan Hamza Hanneke Hatice Henk Hind Iwona Ilse
    Jaap Jadwiga Jamal Janneke Jelena Jeroen Kamil Karima Kasia Kemal Koos Latifa Leyla Lien Loubna Luuk Maaike Magda
    Mehmet Mieke Milan Mina Nadia Nel Nikola Omar Onno Pawel Petya Rachid Radu Ria Roos Sanne Selin Sjaan Sofia Stef
    Tadek Teun Tineke Tomasz Truus Umut Veerle Wafa Wim Wout Yara Zeynep Zofia
    """)

  static let things = words(
    """
    Fietsbel Regenpijp Stoeptegel Vensterbank Gieter Schommel Zeepbel Tandwiel Boekensteun Deurmat Wasknijper
    Koekblik Kruiwagen Tuinslang Schoenlepel Kurkentrekker Melkkan Broodplank Potlood Liniaal Puntenslijper Rugzak
    Theedoek Fluitketel Dopsleutel Waterpas Schroevendraaier Verfkwast Spijkerbak Plantenbak Vogelhuis Bloempot
    Zonneklep Luifel Tochtstrip Traptrede Huissleutel Lichtknop Stekkerdoos Bezemsteel Knoopsgat Naaigaren Breinaald
    Speelkaart Dobbelsteen Stuiterbal Hinkelpad Schoolbel Klapstoel Picknickmand Afwasborstel Pannenlap
    Eierdop Suikerpot Koffiefilter Theezeef Soeplepel Deegroller Bakvorm Wekker Zandloperglas Kalenderblad
    Brievenbus Postzegel Paperclip Plakband Schriftje Boekenlegger Leeslamp Kapmantel Haarspeld Sjaaltje
    Laarzenrek Paraplubak Regenjas Zadeldek Fietspomp Spatbord Bagagedrager Reflector Verkeerskegel Parkeerbank
    Tuinkabouter Heggenschaar Emmertje Zandbak Glijbaan Wipkip Springtouw Jojo Legpuzzel Ganzenbord
    """)

  private static func words(_ text: String) -> [String] {
    text.utf8.split { $0 == 0x0A || $0 == 0x20 }.map { String(Substring($0)) }
  }

  /// Draws `count` names, all first names and all things different as long as the lists last.
  static func drawn(_ count: Int, using random: inout SplitMix64) -> [String] {
    let firsts = random.shuffled(first)
    let lasts = random.shuffled(things)
    return (0..<count).map { firsts[$0 % firsts.count] + " " + lasts[$0 % lasts.count] }
  }

  /// The name as part of a key: small letters and dashes, letters with marks left out.
  static func slug(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte + 0x20)
      case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      case 0x20, 0x2D: bytes.append(0x2D)
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
