#include "app/keys.h"

#include <algorithm>

namespace evenhand::app {

namespace {

constexpr int first_digit_place = 10;  // X11 key codes of the digit row: 1 is 10, 0 is 19.
constexpr int last_digit_place = 19;

constexpr unsigned start = static_cast<unsigned>(Place::start);
constexpr unsigned live = static_cast<unsigned>(Place::live);
constexpr unsigned end = static_cast<unsigned>(Place::finish);
constexpr unsigned card = static_cast<unsigned>(Place::card);
constexpr unsigned rubrics = static_cast<unsigned>(Place::rubrics);
constexpr unsigned imported = static_cast<unsigned>(Place::imported);
constexpr unsigned versions = static_cast<unsigned>(Place::versions);
constexpr unsigned rubric = static_cast<unsigned>(Place::rubric);
constexpr unsigned kits = static_cast<unsigned>(Place::kits);
constexpr unsigned kit = static_cast<unsigned>(Place::kit);
constexpr unsigned archive = static_cast<unsigned>(Place::archive);
constexpr unsigned calibration = static_cast<unsigned>(Place::calibration);
constexpr unsigned practice = static_cast<unsigned>(Place::practice);
constexpr unsigned rate = static_cast<unsigned>(Place::rate);
constexpr unsigned comparison = static_cast<unsigned>(Place::comparison);
constexpr unsigned new_round_place = static_cast<unsigned>(Place::new_round);
constexpr unsigned of_practice = practice | comparison | new_round_place;
constexpr unsigned with_places =
    start | card | rubrics | imported | versions | kits | archive | calibration | of_practice;
constexpr unsigned everywhere = with_places | live | end | rubric | kit | rate;
constexpr unsigned review = static_cast<unsigned>(DraftSide::review);
constexpr unsigned criteria = static_cast<unsigned>(DraftSide::criteria);
constexpr unsigned probes = static_cast<unsigned>(DraftSide::probes);
constexpr unsigned samples = static_cast<unsigned>(DraftSide::samples);

constexpr Chord plain(Key key) {
    return {.key = key};
}
constexpr Chord plain(char sign) {
    return plain(key(sign));
}
constexpr Chord ctrl(Key key) {
    return {.key = key, .ctrl = true};
}
constexpr Chord ctrl(char sign) {
    return ctrl(key(sign));
}
constexpr Chord alt(Key key) {
    return {.key = key, .alt = true};
}
constexpr Chord alt(char sign) {
    return alt(key(sign));
}
constexpr Chord ctrl_shift(Key key) {
    return {.key = key, .ctrl = true, .shift = true};
}

bool is_digit(Key key) {
    return key >= app::key('0') && key <= app::key('9');
}

std::string key_name(Key key) {
    switch (key) {
        case Key::up:
            return "↑";
        case Key::down:
            return "↓";
        case Key::left:
            return "←";
        case Key::right:
            return "→";
        case Key::enter:
            return "Enter";
        case Key::escape:
            return "Esc";
        case Key::insert:
            return "Insert";
        case Key::del:
            return "Delete";
        case Key::f1:
            return "F1";
        case Key::f2:
            return "F2";
        case Key::f6:
            return "F6";
        default:
            return {static_cast<char>(key)};
    }
}

/// Rows that continue a range ("1 … 7") or name another way to the same action ("Z, Y").
void join(std::string& keys, const std::string& more, bool range) {
    const std::string_view ellipsis = " … ";
    if (!range) {
        keys += ", " + more;
        return;
    }
    const std::size_t cut = keys.find(ellipsis);
    keys = keys.substr(0, cut) + std::string(ellipsis) + more;
}

}  // namespace

Chord meant_by(const KeyPress& press) {
    Chord chord = press.chord;
    const bool one_modifier = chord.ctrl != chord.alt && !chord.shift;
    const bool digit_row = press.place >= first_digit_place && press.place <= last_digit_place;
    if (one_modifier && digit_row && !is_digit(chord.key)) {
        const int digit = (press.place - first_digit_place + 1) % 10;
        chord.key = key(static_cast<char>('0' + digit));
    }
    if (chord.key == key('=') && chord.ctrl && chord.shift) {
        chord.key = key('+');
    }
    if (chord.key == key('+')) {
        chord.shift = false;  // Shift only makes the sign.
    }
    return chord;
}

const std::vector<Binding>& bindings() {
    using enum Command;
    static const std::vector<Binding> table = {
        {ctrl('1'), {score, 1}, live | rate | rubric, "score the current criterion", samples},
        {ctrl('2'), {score, 2}, live | rate | rubric, "", samples},
        {ctrl('3'), {score, 3}, live | rate | rubric, "", samples},
        {ctrl('4'), {score, 4}, live | rate | rubric, "", samples},
        {ctrl('5'), {score, 5}, live | rate | rubric, "", samples},
        {ctrl('6'), {score, 6}, live | rate | rubric, "", samples},
        {ctrl('7'), {score, 7}, live | rate | rubric, "", samples},
        {ctrl('0'), {not_observed, 0}, live | rate | rubric, "not observed", samples},
        {alt(Key::up), {step_criterion, -1}, live | rate, "criterion above"},
        {alt(Key::down), {step_criterion, 1}, live | rate, "criterion below"},
        {alt(Key::left), {step_question, -1}, live, "question before"},
        {alt(Key::right), {step_question, 1}, live, "question after"},
        {alt('1'), {tick_item, 0}, live | rate, "tick a look-for or pitfall; ties the line"},
        {alt('2'), {tick_item, 1}, live | rate, ""},
        {alt('3'), {tick_item, 2}, live | rate, ""},
        {alt('4'), {tick_item, 3}, live | rate, ""},
        {alt('5'), {tick_item, 4}, live | rate, ""},
        {alt('6'), {tick_item, 5}, live | rate, ""},
        {alt('7'), {tick_item, 6}, live | rate, ""},
        {alt('8'), {tick_item, 7}, live | rate, ""},
        {alt('9'), {tick_item, 8}, live | rate, ""},
        {alt('0'), {tick_item, 9}, live | rate, ""},
        {alt('A'), {mark_probe, 0}, live, "probe asked"},
        {alt('B'), {mark_probe, 1}, live, ""},
        {alt('C'), {mark_probe, 2}, live, ""},
        {alt('D'), {mark_probe, 3}, live, ""},
        {alt('E'), {mark_probe, 4}, live, ""},
        {alt('F'), {mark_probe, 5}, live, ""},
        {alt('G'), {mark_probe, 6}, live, ""},
        {alt('H'), {mark_probe, 7}, live, ""},
        {ctrl('L'), {tie_line, 0}, live | rate, "tie the line to the current criterion"},
        {ctrl(Key::enter),
         {next_step, 0},
         start | live | end | rubrics | imported | versions | rate | of_practice,
         "do the highlighted next step"},
        {ctrl('G'), {next_gap, 0}, live | end | rate, "go to the next gap"},
        {ctrl('D'), {dismiss_hint, 0}, live | end, "dismiss the hint that is shown first"},
        {ctrl('K'), {skip_question, 0}, live, "skip the question, with a reason"},
        {ctrl('N'), {add_question, 0}, live, "ask a question that was not planned"},
        {ctrl_shift(Key::enter), {finish, 0}, live, "finish: gaps, recommendation, submit"},
        {ctrl_shift(key('S')),
         {keep_elsewhere, 0},
         live | end,
         "keep the interview in another folder"},
        {ctrl('Z'), {undo, 0}, live | rate | rubric, "undo"},
        {ctrl_shift(key('Z')), {redo, 0}, live | rate | rubric, "redo"},
        {ctrl('Y'), {redo, 0}, live | rate | rubric, ""},
        {ctrl('O'), {open_invitation, 0}, start, "open an invitation"},
        {ctrl('D'), {put_aside, 0}, start, "put the chosen interview aside, with a reason"},
        {ctrl('E'), {export_pdf, 0}, start | card, "export the scorecard as PDF"},
        {ctrl('F'), {find, 0}, rubrics, "find a rubric; typing anywhere does it too"},
        {ctrl('N'), {new_rubric, 0}, rubrics, "new rubric"},
        {ctrl('I'), {import_files, 0}, rubrics, "import question pages"},
        {ctrl_shift(key('O')), {import_folder, 0}, rubrics, "import a folder of question pages"},
        {ctrl('V'), {paste_page, 0}, rubrics | imported, "make a draft of the copied page"},
        {ctrl('H'), {show_versions, 0}, rubrics, "versions of the rubric"},
        {plain(Key::del), {discard_draft, 0}, rubrics, "discard the draft"},
        {ctrl('1'), {go_to_place, 0}, with_places, "go to the interviews"},
        {ctrl('2'), {go_to_place, 1}, with_places, "go to the rubrics"},
        {ctrl('3'), {go_to_place, 2}, with_places, "go to the kits"},
        {ctrl('4'), {go_to_place, 3}, with_places, "go to the archive"},
        {ctrl('5'), {go_to_place, 4}, with_places, "go to the calibration"},
        {ctrl('6'), {go_to_place, 5}, with_places, "go to the practice"},
        // Calibration
        {ctrl('O'), {open_ratings, 0}, calibration, "open ratings from a file"},
        {ctrl('I'), {from_archive, 0}, calibration, "take the scores of the archive"},
        {ctrl('E'), {report_pdf, 0}, calibration, "write the report as PDF"},
        {plain('O'), {own_page, 0}, calibration, "one interviewer’s own page, or all again"},
        {plain('F'), {fair_scores, 0}, calibration, "show or hide what fair scores would change"},
        {plain('P'), {practise, 0}, calibration, "practise on sample answers"},
        // Practice
        {ctrl('N'), {new_round, 0}, practice, "make a round of sample answers"},
        {ctrl('O'), {open_round, 0}, practice, "open a round"},
        {ctrl('R'), {repeat_round, 0}, practice, "repeat the round"},
        {ctrl('G'), {gather_round, 0}, practice, "who has rated, and how"},
        {ctrl('E'), {export_ratings, 0}, practice, "export the ratings and the key"},
        {ctrl('I'), {from_archive, 0}, practice, "get the rounds of the team’s archive"},
        {ctrl('H'), {hand_in_round, 0}, practice, "hand in what you have sealed, to the team"},
        {ctrl_shift(Key::enter), {publish, 0}, practice, "publish the round to the team"},
        // The archive
        {ctrl('F'), {find, 0}, archive, "find a card; typing in the list does it too"},
        {ctrl('S'), {save_search, 0}, archive, "keep the search under a name, or drop it"},
        {ctrl(Key::enter), {next_step, 0}, archive, "open the card; do the highlighted step"},
        {alt('F'), {to_facets, 0}, archive, "narrow by role, recommendation, state …"},
        {alt('V'), {verify_all, 0}, archive, "verify the whole archive"},
        {alt('E'), {export_kept, 0}, archive, "export the card as PDF or XML"},
        {ctrl('E'), {export_kept, 0}, archive, ""},
        {alt('P'), {prove_kept, 0}, archive, "write the proof of the card"},
        {alt('D'), {decide_kept, 0}, archive, "note the day of the decision"},
        {alt('H'), {hold_kept, 0}, archive, "place a legal hold, or lift it"},
        {plain(Key::del), {erase_kept, 0}, archive, "erase the candidate: ask, then confirm"},
        {alt('R'), {certify_kept, 0}, archive, "print the certificate of its erasure again"},
        {alt('C'), {sign_checkpoint, 0}, archive, "sign a checkpoint, to print or keep elsewhere"},
        {alt('T'), {show_table, 0}, archive, "how long it is kept, as a table or a drawing"},
        {alt('U'), {due_list, 0}, archive, "list what is due to be erased"},
        {alt('L'), {audit_list, 0}, archive, "show the log"},
        {plain('C'), {sign_checkpoint, 0}, archive, "the same as with Alt, while the card is read"},
        {plain('D'), {decide_kept, 0}, archive, ""},
        {plain('E'), {export_kept, 0}, archive, ""},
        {plain('F'), {to_facets, 0}, archive, ""},
        {plain('H'), {hold_kept, 0}, archive, ""},
        {plain('L'), {audit_list, 0}, archive, ""},
        {plain('P'), {prove_kept, 0}, archive, ""},
        {plain('R'), {certify_kept, 0}, archive, ""},
        {plain('T'), {show_table, 0}, archive, ""},
        {plain('U'), {due_list, 0}, archive, ""},
        {plain('V'), {verify_all, 0}, archive, ""},
        // Kits
        {ctrl(Key::enter), {next_step, 0}, kits | kit, "interview with the kit"},
        {ctrl('F'), {find, 0}, kits, "find a kit; typing anywhere does it too"},
        {ctrl('N'), {new_kit, 0}, kits, "new kit"},
        {ctrl('D'), {copy_kit, 0}, kits, "copy the kit under another title"},
        {plain(Key::del), {discard_kit, 0}, kits, "discard the kit"},
        {ctrl('E'), {export_pdf, 0}, kits | rubrics, "print as PDF"},
        {ctrl_shift(key('E')), {export_pdf, 1}, kits | rubrics, "print blank scoring sheets"},
        {ctrl('F'), {find, 0}, kit, "find a question in the library"},
        {alt(Key::up), {move_part, -1}, kit, "move the question up"},
        {alt(Key::down), {move_part, 1}, kit, "move the question down"},
        {plain(Key::del), {take_out, 0}, kit, "take the question out"},
        {ctrl('R'), {ask_newest, 0}, kit, "ask the newest versions"},
        {alt('1'), {choose_tab, 0}, kit, "the questions, the library, the coverage"},
        {alt('2'), {choose_tab, 1}, kit, ""},
        {alt('3'), {choose_tab, 2}, kit, ""},
        {ctrl('G'), {next_finding, 0}, kit, "go to the next finding"},
        {ctrl('Z'), {undo, 0}, kit, "undo"},
        {ctrl_shift(key('Z')), {redo, 0}, kit, "redo"},
        {ctrl('Y'), {redo, 0}, kit, ""},
        {ctrl('S'), {save, 0}, kit, "save now; it also saves by itself"},
        // The rubric page
        {ctrl(Key::enter), {next_step, 0}, rubric, "accept and go on to the next open part"},
        {ctrl_shift(key('S')), {accept_stated, 0}, rubric, "accept all that is stated"},
        {alt('1'), {choose_tab, 0}, rubric, "a side of the draft: review, criteria …"},
        {alt('2'), {choose_tab, 1}, rubric, ""},
        {alt('3'), {choose_tab, 2}, rubric, ""},
        {alt('4'), {choose_tab, 3}, rubric, ""},
        {alt('5'), {choose_tab, 4}, rubric, ""},
        {plain(Key::f2), {edit_text, 0}, rubric, "edit the words of the chosen part", review},
        {alt(Key::up), {move_part, -1}, rubric, "move the part up, or to the level above"},
        {alt(Key::down), {move_part, 1}, rubric, "move the part down, or to the level below"},
        {alt(Key::left),
         {move_to_kind, -1},
         rubric,
         "criterion, sample or group before",
         review | criteria | samples},
        {alt(Key::right),
         {move_to_kind, 1},
         rubric,
         "criterion, sample or group after",
         review | criteria | samples},
        {ctrl('B'), {split_item, 0}, rubric, "break in two at the cursor", review},
        {ctrl('J'), {join_items, 0}, rubric, "join with the next", review},
        {ctrl('N'), {add_part, 0}, rubric, "add one like the chosen part"},
        {alt(Key::del), {delete_part, 0}, rubric, "delete the part at the cursor"},
        {alt('N'), {next_anchor, 0}, rubric, "next anchor in the order of writing", criteria},
        {alt('Q'),
         {quote, 0},
         rubric,
         "quote what is selected in the answer into the key",
         samples},
        {ctrl('G'), {next_finding, 0}, rubric, "go to the next finding"},
        {ctrl('S'), {save, 0}, rubric, "save now; it also saves by itself"},
        {ctrl_shift(Key::enter), {publish, 0}, rubric, "publish this version"},
        {ctrl('+'), {enlarge, 0}, everywhere, "larger text"},
        {ctrl('='), {enlarge, 0}, everywhere, ""},
        {ctrl('-'), {shrink, 0}, everywhere, "smaller text"},
        {plain(Key::f6),
         {next_pane, 0},
         live | rate | practice | rubrics | imported | versions | rubric | kits | kit | archive |
             calibration,
         "next part of the window"},
        {plain(Key::escape), {back, 0}, everywhere, "back"},
        {plain(Key::f1), {show_keys, 0}, everywhere, "this list"},
        {plain(Key::insert), {ignore, 0}, everywhere, "nothing: overwriting is off"},
    };
    return table;
}

bool gives_way_to_text(const Chord& chord, Command command) {
    switch (command) {
        case Command::paste_page:
        case Command::discard_draft:
        case Command::discard_kit:
        case Command::take_out:
        case Command::erase_kept:
            return true;
        default:
            return is_bare_sign(chord);
    }
}

std::optional<Action> action_for(const Chord& chord, Place place) {
    const auto found = std::ranges::find_if(bindings(), [&](const Binding& binding) {
        return binding.chord == chord && (binding.places & static_cast<unsigned>(place)) != 0;
    });
    return found == bindings().end() ? std::nullopt : std::optional(found->action);
}

std::string spelled(const Chord& chord) {
    std::string text;
    text += chord.ctrl ? "Ctrl+" : "";
    text += chord.alt ? "Alt+" : "";
    text += chord.shift ? "Shift+" : "";
    return text + key_name(chord.key);
}

std::string keys_for(const Action& action, Place place) {
    const auto& table = bindings();
    const auto found = std::ranges::find_if(table, [&](const Binding& binding) {
        return binding.action == action && (binding.places & static_cast<unsigned>(place)) != 0;
    });
    return found == table.end() ? "" : spelled(found->chord);
}

std::vector<KeyHelp> key_help(Place place, std::optional<DraftSide> side) {
    const unsigned sides = side ? static_cast<unsigned>(*side) : every_side;
    std::vector<KeyHelp> rows;
    const Binding* before = nullptr;
    for (const Binding& binding : bindings()) {
        if ((binding.places & static_cast<unsigned>(place)) == 0 || (binding.sides & sides) == 0) {
            continue;
        }
        if (binding.does.empty() && before != nullptr) {
            join(rows.back().keys, spelled(binding.chord), !(binding.action == before->action));
        } else {
            rows.push_back({spelled(binding.chord), std::string(binding.does)});
        }
        before = &binding;
    }
    return rows;
}

}  // namespace evenhand::app
