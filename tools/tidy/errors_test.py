import json

from tools.tidy import errors
from tools.tidy.tree import Tree

MEMBERS = """namespace members::errors {
inline constexpr ErrorCode member_not_found {   1003,   404, "Member not found for account" };
inline constexpr ErrorCode last_owner       {  60301,   400, "An account must keep "
    "one owner.", "Name \\"another\\" first." };
}
"""
PATH = "src/features/members/errors.hpp"


def codes(line):
    return Tree({PATH: f"inline constexpr ErrorCode {line};\n"})


def texts(findings):
    return [finding.text for finding in findings]


def test_codes_are_read_with_their_whole_message():
    first, second = errors.declared(Tree({PATH: MEMBERS}))
    assert (first.number, first.status, first.owner, first.name) == (1003, 404, "members", "member_not_found")
    assert (second.message, second.remedy) == ("An account must keep one owner.", 'Name "another" first.')
    assert second.line == 3


def test_our_numbers_are_unique_and_published_ones_may_repeat():
    tree = Tree(
        {
            PATH: MEMBERS,
            "src/features/zones/errors.hpp": """
inline constexpr ErrorCode gone { 1003, 404, "x" };
inline constexpr ErrorCode held { 60301, 400, "x" };
""",
        }
    )
    assert texts(errors.check_numbers(tree)) == [
        "60301 is already last_owner",
        "60301 is outside zones's block 60500",
    ]


def test_our_refusals_are_not_repeated_by_sdks():
    assert len(texts(errors.check_numbers(codes('taken { 60301, 409, "x" }')))) == 1


def test_a_number_keeps_its_meaning():
    table = errors.reference(Tree({PATH: MEMBERS}))
    renamed = Tree({PATH: MEMBERS.replace("last_owner", "first_owner"), errors.REFERENCE: table})
    assert texts(errors.check_reference(renamed)) == [
        "60301 meant members's last_owner; a number is never used again"
    ]
    assert texts(errors.check_reference(Tree({PATH: MEMBERS, errors.REFERENCE: table}))) == []


def test_a_number_that_vanished_is_retired_and_stays_so():
    table = errors.reference(Tree({PATH: MEMBERS}))
    retired = errors.reference(Tree({errors.REFERENCE: table}))
    assert "| 60301 | 400 | members | `last_owner` | retired |" in retired
    assert "1003" not in retired
    assert errors.reference(Tree({errors.REFERENCE: retired})) == retired
    again = Tree({PATH: MEMBERS, errors.REFERENCE: retired})
    assert texts(errors.check_reference(again)) == ["60301 is retired; a number is never used again"]


def test_programs_read_the_same_codes_in_the_same_order():
    table = errors.reference(Tree({PATH: MEMBERS}))
    first, second = json.loads(errors.data(Tree({PATH: MEMBERS, errors.REFERENCE: table})))
    assert (first["number"], first["remedy"]) == (1003, "")
    assert second == {
        "number": 60301,
        "status": 400,
        "feature": "members",
        "name": "last_owner",
        "message": "An account must keep one owner.",
        "remedy": 'Name "another" first.',
    }
    renamed = Tree({PATH: MEMBERS.replace("60301", "60302"), errors.REFERENCE: table})
    assert "60301" in errors.reference(renamed)
    assert "60301" not in errors.data(renamed)


def test_a_declaration_that_cannot_be_read_is_found():
    assert len(texts(errors.check_declared_in_tables(codes("odd { number, 400, text }")))) == 1
    assert texts(errors.check_declared_in_tables(Tree({PATH: MEMBERS}))) == []
