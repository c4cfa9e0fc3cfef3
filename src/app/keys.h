#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::app {

/// A key by what it means, free of any toolkit's codes. Digits, upper-case letters and "+-=" stand
/// for themselves (see key()); the others have names.
enum class Key : int {
    none = 0,
    up = 256,
    down,
    left,
    right,
    enter,
    escape,
    insert,
    del,
    tab,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12
};

[[nodiscard]] constexpr Key key(char sign) {
    return static_cast<Key>(sign);
}

struct Chord {
    Key key = Key::none;
    bool ctrl = false;
    bool alt = false;
    bool shift = false;

    friend bool operator==(const Chord&, const Chord&) = default;
};

/// Whether the chord is a sign alone, which writes itself where words are typed.
[[nodiscard]] constexpr bool is_bare_sign(const Chord& chord) {
    return !chord.ctrl && !chord.alt && chord.key > Key::none && chord.key < Key::up;
}

/// A key press as a keyboard sends it.
struct KeyPress {
    Chord chord;    ///< Keypad keys stand here as the sign that they print.
    int place = 0;  ///< X11 key code, 10 to 19 for the digit row from 1 to 0; 0 when unknown.
};

/// The chord that the person means. Digits count by their place, so that layouts with digits on
/// Shift (French, Czech) score too; Ctrl+Shift+"=" is how many keyboards type Ctrl+"+".
[[nodiscard]] Chord meant_by(const KeyPress& press);

enum class Command {
    score,
    not_observed,
    step_criterion,
    step_question,
    tick_item,
    keep_elsewhere,
    correct_about,  ///< A mistyped name or role of the interview.
    mark_probe,
    tie_line,
    next_step,
    next_gap,
    dismiss_hint,
    put_aside,  ///< An unfinished interview, with a reason.
    continue_interview,
    skip_question,
    add_question,
    finish,
    undo,
    redo,
    enlarge,
    shrink,
    next_pane,
    back,
    open_invitation,
    export_pdf,
    go_to_place,  ///< `argument`: 0 for the interviews, 1 rubrics, 2 kits, 3 archive, 4
                  ///< calibration, 5 practice, 6 committee.
    find,
    new_rubric,
    import_files,
    import_folder,
    paste_page,
    show_versions,
    discard_draft,
    show_keys,
    choose_tab,
    accept_stated,
    edit_text,
    move_part,
    move_to_kind,
    split_item,
    join_items,
    add_part,
    delete_part,
    next_anchor,
    quote,
    next_finding,
    new_kit,
    copy_kit,
    discard_kit,
    take_out,
    ask_newest,
    to_facets,
    verify_all,
    export_kept,
    prove_kept,
    hold_kept,
    erase_kept,
    certify_kept,
    decide_kept,
    correct_kept,
    show_table,  ///< A drawing as a table, and back.
    due_list,
    audit_list,
    sign_checkpoint,
    save_search,
    open_ratings,
    from_archive,
    report_pdf,
    own_page,
    fair_scores,
    practise,
    publish,
    save,
    ignore,  ///< The key does nothing: it would switch to overwriting while typing blind.
    new_round,
    repeat_round,
    open_round,
    gather_round,
    hand_in_round,
    export_ratings,
    preview_pdf,
    try_interview,   ///< A sample answer instead of a candidate.
    pause_speech,    ///< Of the sample answer, and go on.
    change_pace,     ///< Of the same.
    open_panel,      ///< The folder that one shares.
    next_contested,  ///< Row of the committee's grid.
    show_anchors,    ///< All levels of the criterion, or those given.
    row_order,       ///< Contested first, or as asked.
    go_to_row,       ///< `argument`: from 0.
    next_misspelled  ///< Word of the notes, with what it could be.
};

/// What a chord asks for. `argument`: the level, the step (-1 or 1), or the index of the row.
struct Action {
    Command command = Command::ignore;
    int argument = 0;

    friend bool operator==(const Action&, const Action&) = default;
};

/// Whether the chord is left to a text field that has the keyboard: Ctrl+V pastes words there, and
/// a bare letter writes itself.
[[nodiscard]] bool gives_way_to_text(const Chord& chord, Command command);

/// A page of the window; a binding holds on one or more.
enum class Place : unsigned {
    start = 1,
    live = 2,
    finish = 4,
    card = 8,
    rubrics = 16,
    imported = 32,
    versions = 64,
    rubric = 128,
    kits = 256,
    kit = 512,
    archive = 1024,
    calibration = 2048,
    practice = 4096,
    rate = 8192,
    comparison = 16384,
    new_round = 32768,
    trials = 65536,  ///< What can be tried.
    trial = 131072,  ///< The live screen with a sample answer.
    panels = 262144,
    committee = 524288
};

/// A tab of the rubric page.
enum class DraftSide : unsigned { review = 1, criteria = 2, probes = 4, samples = 8, about = 16 };
inline constexpr unsigned every_side = 31;

/// One row of the key map: the router, the list of keys (F1) and the tests read the same table.
struct Binding {
    Chord chord;
    Action action;
    unsigned places = 0;          ///< Sum of Place values.
    std::string_view id;          ///< In the settings; empty: continues the row above.
    std::string_view does;        ///< For the list; empty with the id.
    unsigned sides = every_side;  ///< On the rubric page: sum of the tabs that know the action.
};

/// The key map as it is when nobody has changed it; see KeyMap.
[[nodiscard]] const std::vector<Binding>& bindings();

/// "Ctrl+Shift+Z", "Alt+↑"
[[nodiscard]] std::string spelled(const Chord& chord);

/// What spelled() gives, read back; nothing when it is no chord.
[[nodiscard]] std::optional<Chord> chord_of(std::string_view spelled);

}  // namespace evenhand::app
