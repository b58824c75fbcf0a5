// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import Testing

@Suite struct `A form that was refused` {
  let hostile = "\"><script>alert(1)</script>"

  func state() -> FormState {
    var state = FormState(["datum": ["24-9-2025"], "tekst": ["\n" + hostile], "buurt": ["b"], "thema": ["x", "y"]])
    state.refuse("datum", "Kies een datum die nog moet komen.")
    state.refuse("buurt", "Kies een buurt.")
    return state
  }

  @Test func `shows label, hint, error and control in that order, tied together`() throws {
    let field = Field("datum", "Datum", hint: "Bijvoorbeeld 24 september 2026")
    let expected = """
      <div class="pactwerk-form-field pactwerk-form-field--invalid">\
      <label class="pactwerk-form-label" for="datum">Datum</label>\
      <p class="pactwerk-form-hint" id="datum-h">Bijvoorbeeld 24 september 2026</p>\
      <p class="pactwerk-form-error" id="datum-f"><svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">\
      <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="2.2"/></svg>\
      <span>Kies een datum die nog moet komen.</span></p>\
      <input class="pactwerk-input pactwerk-input--short" id="datum" name="datum" type="text" value="24-9-2025" \
      dir="auto" aria-invalid="true" aria-describedby="datum-h datum-f"></div>
      """

    #expect(textField(field, state(), isShort: true, try texts(.nl)).rendered() == expected)
  }

  @Test func `has no ties where nothing is wrong`() throws {
    let markup = textField(Field("naam", "Naam"), state(), try texts(.nl)).rendered()

    #expect(!markup.contains("aria-"))
    #expect(!markup.contains("value"))
  }

  @Test func `keeps what was typed, escaped, first line break included`() throws {
    let markup = textArea(Field("tekst", "Ik merk dat …"), state(), try texts(.nl)).rendered()

    #expect(markup.contains(">\n\n&quot;&gt;&lt;script&gt;"))
    #expect(!markup.contains("<script"))
  }

  @Test func `keeps what was chosen`() throws {
    let t = try texts(.nl)
    let choices = [Choice("a", "Eén"), Choice("b", "Twee", detail: "met meer")]

    let radio = radioChoices(Field("buurt", "Buurt"), choices, state(), t).rendered()
    let boxes = checkboxChoices(Field("thema", "Thema"), [Choice("x", "X"), Choice("z", "Z")], state(), t).rendered()
    let list = selectField(Field("buurt", "Buurt"), [("a", "A"), ("b", "B")], state(), t).rendered()

    #expect(radio.contains("<fieldset class=\"pactwerk-form-field--invalid\" aria-describedby=\"buurt-f\">"))
    #expect(radio.contains("<input id=\"buurt\" type=\"radio\" name=\"buurt\" value=\"a\">"))
    #expect(radio.contains("<input id=\"buurt-2\" type=\"radio\" name=\"buurt\" value=\"b\" checked>"))
    #expect(boxes.contains("value=\"x\" checked>"))
    #expect(boxes.contains("value=\"z\">"))
    #expect(list.contains("<option value=\"b\" selected>B</option>"))
  }

  @Test func `never shows a password again`() throws {
    let markup = textField(Field("w", "Wachtwoord"), FormState(["w": ["geheim"]]), kind: .password, try texts(.nl))
      .rendered()

    #expect(!markup.contains("geheim"))
    #expect(markup.contains("type=\"password\""))
  }

  @Test func `lists what is wrong with links to the fields`() throws {
    let expected = """
      <div class="pactwerk-error-summary" role="alert" tabindex="-1" aria-labelledby="fouten">\
      <h2 id="fouten">Er gaat iets mis. 2 dingen kloppen nog niet.</h2><ul>\
      <li><a href="#datum">Kies een datum die nog moet komen.</a></li>\
      <li><a href="#wijk-buurt">Kies een buurt.</a></li></ul></div>
      """

    #expect(errorSummary(state(), ids: ["buurt": "wijk-buurt"], try texts(.nl)).rendered() == expected)
    #expect(errorSummary(FormState(), try texts(.nl)).rendered() == "")
  }

  @Test func `gives an example of a day`() throws {
    let day = try #require(Day("2026-09-24"))

    let markup = dayField(Field("op", "Datum"), FormState(), example: day, try texts(.en)).rendered()

    #expect(markup.contains("<p class=\"pactwerk-form-hint\" id=\"op-h\">For example 24-9-2026</p>"))
    #expect(markup.contains("aria-describedby=\"op-h\""))
  }

  @Test func `carries its token and stays in its language`() {
    let form = postForm(to: .page("pet"), csrf: "t\"k") { submit("Ga") }

    let markup = form.rendered(languagePrefix: "/en")
    #expect(markup.hasPrefix("<form method=\"post\" action=\"/en/pet\" novalidate><button"))
    #expect(markup.hasSuffix("<input type=\"hidden\" name=\"csrf\" value=\"t&quot;k\"></form>"))
  }
}
