using CoachBot.Router;

namespace CoachBot.Tests.Store;

public sealed class SqliteStoreTests : StoreContract
{
    readonly SqliteFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override async Task<IStore> Open() => await _folder.Open();
}
