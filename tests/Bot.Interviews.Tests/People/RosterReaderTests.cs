using System.Globalization;
using System.Text;
using Bot.Interviews.People;
using Bot.Interviews.Studies;
using Bot.Interviews.Tests.Turns;
using Xunit;

namespace Bot.Interviews.Tests.People;

/// <summary>What a roster may look like, and what is said about one that may not.</summary>
public class RosterReaderTests
{
    private const string Header = "name,address,segment,tenure,value,language,timezone\n";

    private static readonly Study s_churn = ShippedStudies.Of("churn").Study;

    [Fact]
    public void Every_column_is_read_as_described()
    {
        var roster = Read(Header + "Ann Lee,Ann.Lee@example.com,at-risk,30,high,de,Europe/Berlin\n\"Roy \"\"Dee\"\", Jr.\",slack:U0ALICE001,,,,,\n");

        Assert.Empty(roster.Errors);
        Assert.Equal(
            [
                new RosterEntry("Ann Lee", new("mail", "Ann.Lee@example.com"), "at-risk", 30, CustomerValue.High, "de", "Europe/Berlin"),
                new RosterEntry("Roy \"Dee\", Jr.", new("slack", "U0ALICE001")),
            ],
            roster.Entries);
    }

    [Fact]
    public void The_example_of_the_guide_can_be_imported()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "people.md"));
        var begin = guide.IndexOf("```csv\n", StringComparison.Ordinal) + "```csv\n".Length;

        var roster = Read(guide[begin..guide.IndexOf("```", begin, StringComparison.Ordinal)]);

        Assert.Empty(roster.Errors);
        Assert.Equal(["Ann Lee", "Okafor, Ben", "Cleo", ""], roster.Entries.Select(e => e.Name));
        Assert.All(RosterColumn.All, column => Assert.Contains($"| {column.Name} |", guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFEFFLanguage;VALUE;tenure;segment;address;Name\r\nen-GB;Growing;0;AT-RISK;ann@example.com;Ann\r\n\r\n")]
    [InlineData("language,value,tenure,segment,address,name\n en , growing ,0, at-risk , ann@example.com , Ann \n")]
    public void Columns_may_stand_in_any_order_and_case_with_semicolons_or_commas_and_a_byte_order_mark(string file)
    {
        var roster = Read(file);

        Assert.Empty(roster.Errors);
        Assert.Equal(new RosterEntry("Ann", new("mail", "ann@example.com"), "at-risk", 0, CustomerValue.Growing, "en"), Assert.Single(roster.Entries));
    }

    [Fact]
    public void All_that_is_wrong_is_reported_at_once_by_row_and_column_with_what_was_found_expected_and_an_example()
    {
        var roster = Read(
            Header
            + "Ann,ann@example,atrisk,two years,huge,sv,Berlin\n"
            + "Ben,ben@example.com,,,,,\n"
            + "\n"
            + "Ben again,BEN@example.com,,,,,\n"
            + "Cleo,,,-1,,,\n"
            + "Dan,dan@example.com,,\n");

        Assert.Empty(roster.Entries);
        Assert.Equal(
            [
                "row 2, address: found \"ann@example\", expected an e-mail address, or a person's id in a channel after slack: or msteams:, for example ann.lee@example.com.",
                "row 2, segment: found \"atrisk\", expected a segment of the study churn: recently-churned, at-risk, long-term-loyal, highly-engaged or moderately-engaged, for example recently-churned.",
                "row 2, tenure: found \"two years\", expected a whole number of months from 0 to 1200, for example 30.",
                "row 2, value: found \"huge\", expected high, medium or growing, for example high.",
                "row 2, language: found \"sv\", expected a language of the study churn: en, de, fr, es, pt, it, nl or ja, for example en.",
                "row 2, timezone: found \"Berlin\", expected an IANA time zone, for example Europe/Berlin.",
                "row 5, address: found \"BEN@example.com\", which row 3 has already; expected every address once. Delete one of the two rows.",
                "row 6, address: found nothing, expected an e-mail address, or a person's id in a channel after slack: or msteams:, for example ann.lee@example.com.",
                "row 6, tenure: found \"-1\", expected a whole number of months from 0 to 1200, for example 30.",
                "row 7: found 4 values, expected 7 as in the header. A value that holds the separator stands in quotation marks, for example \"Lee, Ann\".",
            ],
            roster.Errors.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("", "row 1: the file is empty. It begins with a header, for example name,address,segment,tenure,value,language,timezone")]
    [InlineData("address,nmae,segment,tenure,value,language\n", "row 1: there is no column \"nmae\". Known are name, address, segment, tenure, value, language or timezone; the header is, for example, name,address,segment,tenure,value,language,timezone|row 1, name: this column is missing. The header is, for example, name,address,segment,tenure,value,language,timezone")]
    [InlineData("name,address,address,segment,tenure,value,language\n", "row 1, address: this column stands there twice.")]
    [InlineData("name,address,segment,tenure,value,language\nAnn \"Nan\" Lee,a@example.com,,,,\n\"Ann\" Lee,b@example.com,,,,\n", "row 2: a quotation mark stands where none may: put the whole value in quotation marks and double those inside, for example \"Ann \"\"Nan\"\" Lee\".|row 3: a quotation mark stands where none may: put the whole value in quotation marks and double those inside, for example \"Ann \"\"Nan\"\" Lee\".")]
    public void A_file_that_is_no_roster_is_refused_with_the_reason(string file, string expected) =>
        Assert.Equal(expected.Split('|'), Read(file).Errors.Select(e => e.ToString()));

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused_before_names_are_garbled()
    {
        var roster = RosterReader.Read(Encoding.Latin1.GetBytes(Header + "Jörg,joerg@example.com,,,,,\n"), s_churn);

        Assert.Equal("row 1: the file is not UTF-8, so names would be garbled. In a spreadsheet choose \"CSV UTF-8\" when saving.", Assert.Single(roster.Errors).ToString());
    }

    [Fact]
    public void Names_may_not_hold_lines_of_their_own()
    {
        var roster = Read(Header + "\"Ann\nBcc: all@example.com\",ann@example.com,,,,,\n");

        Assert.Equal("row 2, name: found \"Ann Bcc: all@example.com\", expected a name of at most 120 characters in one line, for example Ann Lee.", Assert.Single(roster.Errors).ToString());
    }

    [Theory]
    [InlineData(10_000, 0)]
    [InlineData(10_001, 1)]
    public void Ten_thousand_people_fit_in_one_file(int people, int errors)
    {
        var file = new StringBuilder(Header);
        for (var i = 0; i < people; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"Person {i},p{i}@example.com,at-risk,12,medium,en,\n");
        }

        var roster = Read(file.ToString());

        Assert.Equal(errors, roster.Errors.Count);
        Assert.Equal(errors == 0 ? people : 0, roster.Entries.Count);
    }

    [Fact]
    public void A_study_without_segments_says_so()
    {
        var roster = RosterReader.Read(Encoding.UTF8.GetBytes(Header + "Ann,ann@example.com,loyal,,,,\n"), s_churn with { Segments = [] });

        Assert.Equal("row 2, segment: found \"loyal\", expected nothing, since the study churn has no segments.", Assert.Single(roster.Errors).ToString());
    }

    private static Roster Read(string file) => RosterReader.Read(Encoding.UTF8.GetBytes(file), s_churn);
}
