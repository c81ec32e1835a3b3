using CoachBot.Router;
using CoachBot.Store;

namespace CoachBot.Tests.Store;

public sealed class MemoryStoreTests : StoreContract
{
    protected override Task<IStore> Open() => Task.FromResult<IStore>(new MemoryStore());
}
