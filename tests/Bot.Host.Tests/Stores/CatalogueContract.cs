using System.Text;
using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Stores;

/// <summary>What every catalogue promises.</summary>
public abstract class CatalogueContract : IAsyncLifetime
{
    private StoreSet? stores;

    private ICatalogue Catalogue => stores!.Catalogue;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<StoreSet> OpenAsync();

    public async ValueTask InitializeAsync() => stores = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await stores!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_document_that_nobody_wrote_is_not_there()
    {
        Assert.Null(await Catalogue.GetAsync("people", "anna", Cancel));
        Assert.Empty(await Catalogue.ListAsync("people", Cancel));
        Assert.False(await Catalogue.DeleteAsync("people", "anna", Cancel));
    }

    [Fact]
    public async Task A_written_document_is_found_with_its_tag()
    {
        var tag = await Put("people", "anna", "one", null);

        var document = (await Catalogue.GetAsync("people", "anna", Cancel))!;

        Assert.Equal(("people", "anna", "one", tag), (document.Collection, document.Id, Text(document), document.Tag));
    }

    [Fact]
    public async Task A_first_write_is_refused_when_the_document_is_there()
    {
        await Put("people", "anna", "one", null);

        Assert.Null(await Put("people", "anna", "two", null));
        Assert.Equal("one", await Get("people", "anna"));
    }

    [Fact]
    public async Task A_write_with_the_current_tag_replaces_and_a_stale_one_is_refused()
    {
        var first = await Put("people", "anna", "one", null);
        var second = await Put("people", "anna", "two", first);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await Put("people", "anna", "three", first));
        Assert.Equal("two", await Get("people", "anna"));
    }

    [Fact]
    public async Task A_write_with_a_tag_is_refused_when_the_document_is_gone()
    {
        var tag = await Put("people", "anna", "one", null);
        await Catalogue.DeleteAsync("people", "anna", Cancel);

        Assert.Null(await Put("people", "anna", "two", tag));
        Assert.Null(await Catalogue.GetAsync("people", "anna", Cancel));
    }

    [Fact]
    public async Task The_tag_of_a_document_that_was_deleted_and_written_again_is_not_the_old_one()
    {
        var tag = await Put("people", "anna", "one", null);
        await Catalogue.DeleteAsync("people", "anna", Cancel);
        await Put("people", "anna", "one", null);

        Assert.Null(await Put("people", "anna", "two", tag));
    }

    [Fact]
    public async Task Of_concurrent_writers_one_wins()
    {
        var tag = await Put("people", "anna", "zero", null);

        var tags = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Put("people", "anna", $"{i}", tag))));

        Assert.Single(tags, written => written is not null);
    }

    [Fact]
    public async Task A_deleted_document_is_gone_once()
    {
        await Put("people", "anna", "one", null);

        Assert.True(await Catalogue.DeleteAsync("people", "anna", Cancel));
        Assert.False(await Catalogue.DeleteAsync("people", "anna", Cancel));
        Assert.Null(await Catalogue.GetAsync("people", "anna", Cancel));
    }

    [Fact]
    public async Task A_collection_is_listed_in_order_of_id_without_its_neighbours()
    {
        await Put("people", "b", "2", null);
        await Put("people", "a", "1", null);
        await Put("people", "B", "0", null);
        await Put("people:x", "a", "other", null);
        await Put("links", "a", "other", null);

        var listed = await Catalogue.ListAsync("people", Cancel);

        Assert.Equal(["people B 0", "people a 1", "people b 2"], listed.Select(document => $"{document.Collection} {document.Id} {Text(document)}"));
        Assert.All(listed, document => Assert.NotEmpty(document.Tag));
    }

    [Fact]
    public async Task Content_may_be_empty_large_and_of_any_bytes()
    {
        var large = new byte[300_000];
        new Random(7).NextBytes(large);
        await Catalogue.PutAsync("flows", "large", large, null, Cancel);
        await Catalogue.PutAsync("flows", "empty", default, null, Cancel);

        Assert.Equal(large, (await Catalogue.GetAsync("flows", "large", Cancel))!.Content.ToArray());
        Assert.Empty((await Catalogue.GetAsync("flows", "empty", Cancel))!.Content.ToArray());
    }

    [Fact]
    public async Task Ids_may_hold_any_text()
    {
        const string id = "T01/ü {x} *:?\n🙂";
        await Put("installations", id, "one", null);

        Assert.Equal("one", await Get("installations", id));
        Assert.Equal(id, (await Catalogue.ListAsync("installations", Cancel)).Single().Id);
    }

    private async Task<string?> Put(string collection, string id, string content, string? tag) =>
        await Catalogue.PutAsync(collection, id, Encoding.UTF8.GetBytes(content), tag, Cancel);

    private async Task<string?> Get(string collection, string id) =>
        await Catalogue.GetAsync(collection, id, Cancel) is { } document ? Text(document) : null;

    private static string Text(CatalogueDocument document) => Encoding.UTF8.GetString(document.Content.Span);
}
